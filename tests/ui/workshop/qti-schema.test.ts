import { describe, expect, it } from 'vitest'
import { bank as smallBank } from '../../fixtures/small-bank'
import { saveAs } from '../../support/qti'
import { faultsIn } from '../../support/xml-schema'

/** A schema that accepts anything would prove nothing: each of these documents is right but for one thing. */

describe('the schema of the structure', () => {
  const files = saveAs(smallBank, (key) => key)
  const item = files['items/ch01.xml'] ?? ''
  const number = files['items/nu-change_1.xml'] ?? ''
  const manifest = files['imsmanifest.xml'] ?? ''
  const test = files['test.xml'] ?? ''
  const move = (xml: string, what: RegExp, before: string) => {
    const [moved = ''] = what.exec(xml) ?? []
    return xml.replace(moved, '').replace(before, `${moved}${before}`)
  }

  it.each([
    ['without a title', item.replace(/ title="[^"]*"/, '')],
    ['without a language', item.replace(/ xml:lang="[^"]*"/, '')],
    ['that does not say whether time matters', item.replace(/ time-dependent="[^"]*"/, '')],
    ['of another version', item.replace('imsqtiasi_v3p0', 'imsqti_v2p2')],
    ['with the body before the declarations', move(item, /<qti-item-body>.*<\/qti-item-body>/, '<qti-response-decl')],
    ['with the score before the response', move(item, /<qti-outcome-declaration[^>]*>/, '<qti-response-decl')],
    ['with an unknown interaction', item.replaceAll('qti-choice-interaction', 'qti-guess-interaction')],
    ['with a name that begins with a digit', item.replace('identifier="ch01"', 'identifier="01ch"')],
    ['with an interaction that is bound to nothing', item.replace(/ response-identifier="[^"]*"/, '')],
    [
      'with an interaction that is bound to no variable',
      item.replace('response-identifier="RES', 'response-identifier="X'),
    ],
    ['with two choices of one name', item.replace('"option-2"', '"option-1"')],
    ['with a choice after the name of a variable', item.replace('"option-2"', '"RESPONSE"')],
    ['with the question after the choices', move(item, /<qti-simple-choice.*<\/qti-simple-choice>/, '<qti-prompt>')],
    ['with bare text in its body', item.replace('<qti-item-body>', '<qti-item-body>Hello')],
    ['with a script in its body', item.replace('<qti-item-body>', '<qti-item-body><script>x</script>')],
    ['with the entry outside a paragraph', number.replace(/<p>(<qti-text[^>]*>)[^<]*<\/p>/, '$1')],
    [
      'with an entry that is bound to no variable',
      number.replace('response-identifier="RES', 'response-identifier="X'),
    ],
    [
      'with a correct response',
      item.replace(
        /(<qti-response-declaration[^>]*)\/>/,
        '$1><qti-correct-response><qti-value>option-1</qti-value></qti-correct-response></qti-response-declaration>',
      ),
    ],
    [
      'with response processing',
      item.replace('</qti-assessment-item>', '<qti-response-processing/></qti-assessment-item>'),
    ],
    ['that is cut off', item.slice(0, -20)],
    ['with a test that holds its items by itself', test.replaceAll('qti-assessment-item-ref', 'qti-assessment-item')],
    ['with a time limit of words', test.replace(/max-time="[^"]*"/, 'max-time="a minute"')],
  ])('refuses one %s', async (_, broken) => {
    expect([item, number, test]).not.toContain(broken)
    expect(await faultsIn({ broken }, 'qti3-subset.xsd')).not.toEqual([])
  })

  it.each([
    ['without its kind', manifest.replace('<schema>QTI Package</schema>', '')],
    ['of another version', manifest.replace('3.0.0', '2.2')],
    ['without organizations', manifest.replace('<organizations/>', '')],
    ['with an item that has no file', manifest.replace(/(<resource [^>]*)><file [^>]*><\/resource>/, '$1/>')],
    ['with an item twice', manifest.replace(/<resource .*?<\/resource>/, '$&$&')],
    ['with a test of an item that is not there', manifest.replace(/<resource .*?<\/resource>/, '')],
    ['with a resource of an unknown kind', manifest.replace('imsqti_item_xmlv3p0', 'imsqti_item_xmlv2p2')],
  ])('refuses a manifest %s', async (_, broken) => {
    expect(broken).not.toBe(manifest)
    expect(await faultsIn({ broken }, 'qti3-package-subset.xsd')).not.toEqual([])
  })
})
