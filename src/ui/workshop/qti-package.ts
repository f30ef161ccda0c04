import { SKILLS, type SkillId } from '../../domain/ground/skill'
import type { Texts } from '../i18n'
import { QTI } from './qti-item'
import { element, xmlDocument } from './xml'

/** What holds the items together: the manifest that lists the files, and one test that lists the items. */

const PACKAGE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1'

/** `name` is an NCName that nothing else in the package has. `limit` in seconds. */
export interface Entry {
  readonly name: string
  readonly skill: SkillId
  readonly limit?: number | undefined
}

export const TEST_FILE = 'test.xml'
export const itemFile = (name: string) => `items/${name}.xml`

// An underscore stands in no id of a bank, so these are never the name of an item.
const [MANIFEST, TEST] = ['kontor_package', 'kontor_test']

export function manifestDocument(entries: readonly Entry[]): string {
  const file = (href: string) => element('file', { href })
  const items = entries.map(({ name }) => {
    const href = itemFile(name)
    return element('resource', { identifier: name, type: 'imsqti_item_xmlv3p0', href }, file(href))
  })
  const test = element(
    'resource',
    { identifier: TEST, type: 'imsqti_test_xmlv3p0', href: TEST_FILE },
    file(TEST_FILE),
    ...entries.map(({ name }) => element('dependency', { identifierref: name })),
  )
  return xmlDocument(
    element(
      'manifest',
      { xmlns: PACKAGE, identifier: MANIFEST },
      element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.0')),
      element('organizations'),
      element('resources', {}, ...items, test),
    ),
  )
}

/**
 * Every item in the section of its skill. No form that anybody should sit: QTI knows time limits only where a test refers
 * to an item, so this is where those of the check blocks stand.
 */
export function testDocument(entries: readonly Entry[], title: string, t: Texts): string {
  const sections = SKILLS.flatMap((skill) => {
    const own = entries.filter((entry) => entry.skill === skill)
    if (own.length === 0) return []
    const about = { identifier: `skill_${skill}`, title: t(`skill.${skill}.label`), visible: true }
    return [element('qti-assessment-section', about, ...own.map(reference))]
  })
  const part = { identifier: 'kontor_part', 'navigation-mode': 'linear', 'submission-mode': 'individual' }
  return xmlDocument(
    element(
      'qti-assessment-test',
      { xmlns: QTI, identifier: TEST, title },
      element('qti-test-part', part, ...sections),
    ),
  )
}

function reference({ name, limit }: Entry) {
  const limits = limit === undefined ? [] : [element('qti-time-limits', { 'max-time': limit })]
  return element('qti-assessment-item-ref', { identifier: name, href: itemFile(name) }, ...limits)
}
