import { existsSync, readFileSync, readdirSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { grouped } from '../../src/domain/ground/grouped'

/** How the house is built, as far as a machine can tell: `src/README.md` says why. */

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .toSorted()
  .map((path) => {
    const source = parse(path)
    return { path, source, nodes: [...nodesOf(source)] }
  })

function parse(path: string): ts.SourceFile {
  const text = readFileSync(path, 'utf8')
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
  return ts.createSourceFile(path, path.endsWith('.svelte') ? scripts.join('\n') : text, ts.ScriptTarget.Latest)
}

/** Every node of a file, the outer ones first. */
function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  node.forEachChild((child) => void children.push(child))
  for (const child of children) yield* nodesOf(child)
}

const isType = (node: ts.Node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)
/** Names of what a component or a function is given: one to a file, and never exported. */
const OWN = ['Props', 'Deps']

/** A machine is one map; torn in two it cannot be read. */
const MOST_LINES = 60

describe('the house', () => {
  it('has only entries in its hall', () => {
    expect(sources.map(({ path }) => path).filter((path) => path.split('/').length === 2)).toEqual([
      'src/early.ts',
      'src/main.ts',
      'src/sides.ts',
    ])
  })

  it('has one meaning for every name of a type', () => {
    const places = sources.flatMap(({ path, nodes }) =>
      nodes.filter(isType).map(({ name }) => ({ path, name: name.text })),
    )
    const files = grouped(places, ({ name }) => name)
    const doubled = [...files].filter(([name, found]) => !OWN.includes(name) && found.length > 1)
    expect(doubled.map(([name, found]) => `${name}: ${found.map(({ path }) => path).join(', ')}`)).toEqual([])
  })

  it('has no function that is too long to be seen at once', () => {
    const long = sources
      .filter(({ path }) => !path.endsWith('.machine.ts'))
      .flatMap(({ path, source, nodes }) =>
        nodes.filter(ts.isFunctionLike).flatMap((node) => {
          const [from, to] = [node.getStart(source), node.end].map(
            (at) => source.getLineAndCharacterOfPosition(at).line,
          )
          const lines = (to ?? 0) - (from ?? 0) + 1
          return lines > MOST_LINES ? [`${path}: ${node.name?.getText(source) ?? 'a function'}, ${lines} lines`] : []
        }),
      )
    expect(long).toEqual([])
  })

  it('has a test for every file of `app` that does something', () => {
    const untested = sources
      .filter(({ path, source }) => path.startsWith('src/app/') && !source.statements.every(isForgotten))
      .map(({ path }) => path.replace(/^src\/(.*)\.ts$/, 'tests/$1.test.ts'))
      .filter((test) => !existsSync(test))
    expect(untested).toEqual([])
  })

  it('names a kind of item only in its rooms, and where forms are laid out', () => {
    const naming = sources
      .filter(({ path }) => !/^src\/(domain\/kinds|ui\/kinds|bank)\//.test(path))
      .filter(({ source }) => KIND.test(source.text))
    expect(naming.map(({ path }) => path)).toEqual([
      'src/domain/form/blueprint.ts',
      'src/domain/form/compact.ts',
      'src/domain/form/practice.ts',
      'src/domain/form/sections.ts',
    ])
  })
})

/** What the compiler leaves nothing of. */
const isForgotten = (statement: ts.Statement) =>
  isType(statement) || (ts.isImportDeclaration(statement) && statement.importClause?.isTypeOnly === true)

/** Two of the names mean nothing else; the others are words of the language too. */
const KIND =
  /'(best-worst|spot)'|\b(type:|type ===|type !==|isOf\(|one\()\s?'(choice|number|order|sort|compare)'|\bcase '(choice|number|order|sort)'/
