import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

/** What libxml2 has against documents: that they cannot be read, or that they do not follow a schema of the fixtures. */

const fixture = (fileName: string) => ({ fileName, contents: readFileSync(join('tests/fixtures', fileName), 'utf8') })

/** @returns one line for each fault, with the path of its document; empty where all is well */
export async function faultsIn(
  documents: Readonly<Record<string, string>>,
  schema: 'qti3-subset.xsd' | 'qti3-package-subset.xsd',
): Promise<readonly string[]> {
  const { valid, errors } = await validateXML({
    xml: Object.entries(documents).map(([path, contents]) => ({ fileName: path.replaceAll('/', '-'), contents })),
    schema: [fixture(schema)],
    preload: [fixture('xml-lang.xsd')],
  })
  if (valid !== (errors.length === 0)) throw new Error('The validator says yes and no')
  return errors.map(({ rawMessage }) => rawMessage)
}
