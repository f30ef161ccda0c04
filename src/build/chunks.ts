import { resolve } from 'node:path'
import type { Plugin, Rolldown } from 'vite'

/**
 * Which modules travel together. A group is what its root imports statically, so a file that moves or is new goes where it
 * is used; only roots are named here, and a root that is gone fails the build.
 */
interface RootGroup {
  readonly name: string
  /** From the root of the project. */
  readonly root: string
  /** Only what other entries need too; the rest stays with the root. */
  readonly shared?: boolean
  /** Without the root itself. */
  readonly below?: boolean
}

/** The first group that a module fits has it. */
const GROUPS: readonly RootGroup[] = [
  // What the first page needs in one file: on a slow line every request costs more than a kilobyte. The entry itself stays
  // outside, because other files must not wait for what it awaits.
  { name: 'base', root: 'src/main.ts', below: true },
  // The core four alone for whoever practises, the same file where a campaign asks about more.
  { name: 'core-items', root: 'src/bank/core.ts' },
  // Questions are shown to candidates, on paper, in reports and in the workshop: one file for all of them.
  { name: 'answer', root: 'src/ui/screens.ts', below: true, shared: true },
]

type CodeSplitting = Exclude<Rolldown.OutputOptions['codeSplitting'], boolean | undefined>
type ChunkGroup = NonNullable<CodeSplitting['groups']>[number]

/** The groups as the bundler wants them. @param folder the root of the project */
export function chunkGroups(folder = process.cwd()): ChunkGroup[] {
  return GROUPS.map(({ name, root, shared = false, below = false }, index) => {
    const start = resolve(folder, root)
    return {
      name: (id, context) => (isReached(context, start, id) && !(below && id === start) ? name : null),
      debugName: name,
      priority: GROUPS.length - index,
      minShareCount: shared ? 2 : 1,
    }
  })
}

/** What each root reaches, walked once for each pass of the bundler. */
const walks = new WeakMap<Rolldown.ChunkingContext, Map<string, ReadonlySet<string>>>()

function isReached(context: Rolldown.ChunkingContext, start: string, id: string): boolean {
  const known = walks.get(context) ?? new Map<string, ReadonlySet<string>>()
  walks.set(context, known)
  const reached = known.get(start) ?? reachedFrom(start, (module) => context.getModuleInfo(module)?.importedIds ?? [])
  known.set(start, reached)
  return reached.has(id)
}

/** Every module that `start` imports, directly or not, and itself. */
export function reachedFrom(start: string, importsOf: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set([start])
  for (const id of reached) for (const imported of importsOf(id)) reached.add(imported)
  return reached
}

/** Fails a build whose groups name modules that are not there any more. */
export function checkedGroups(): Plugin {
  return {
    name: 'kontor-chunks',
    apply: 'build',
    buildEnd(failure) {
      if (failure !== undefined) return
      const gone = GROUPS.map(({ root }) => root).filter((root) => this.getModuleInfo(resolve(root)) === null)
      if (gone.length > 0) this.error(`Groups of the build name modules that it does not meet: ${gone.join(', ')}`)
    },
  }
}

/** Texts carry their language in the file's name, so that the words of one language can be told from the others. */
export function nameChunk({ facadeModuleId }: Pick<Rolldown.PreRenderedChunk, 'facadeModuleId'>): string {
  const [, language, part] = /\/locales\/(\w+)\/(?:(\w+)\/)?/.exec(facadeModuleId ?? '') ?? []
  return `assets/${[language ?? 'code', part].filter(Boolean).join('-')}-[name]-[hash].js`
}
