import { relative } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Fails the build when something that candidates must not have becomes reachable from the page they open: along static
 * imports, and along those lazy ones that may run before their answers are frozen.
 */

/** What candidates must not have, by address from the root of the project. */
const SECRET: readonly RegExp[] = [
  /^src\/bank\/(.*\/)?[\w-]*keys\.ts$/,
  /^src\/bank\/document\.ts$/,
  /^locales\/\w+\/keys\//,
  /^src\/domain\/(simulation|checker|authoring)\//,
  /^src\/domain\/kinds\/[\w-]+\/(check|author|simulate)\.ts$/,
  /^src\/domain\/report\/(reasons|model-answer)\.ts$/,
  /^src\/ui\/kinds\/(.*\/)?(Editor|editors?\b|qti)/,
  /^src\/(app|ui)\/(recruiter|workshop)\//,
]

/** A lazy import that does not count. */
export interface AllowedEdge {
  readonly from: RegExp
  readonly to: RegExp
  readonly why: string
}

/** The whole list; a static import is never allowed. */
export const ALLOWED: readonly AllowedEdge[] = [
  {
    from: /^src\/main\.ts$/,
    to: /^src\/app\/(recruiter|workshop)\//,
    why: 'another side, under an address of its own',
  },
  { from: /^src\/app\/shared\//, to: /^src\/bank\/(full-)?keys\.ts$/, why: 'scoring, after the answers are frozen' },
  {
    from: /^src\/ui\/i18n\.ts$/,
    to: /^locales\/\w+\/keys\//,
    why: 'reasons, where the recruiter or the workshop asks, and after practice',
  },
  {
    from: /^src\/ui\/candidate\/Feedback\.svelte$/,
    to: /^src\/ui\/candidate\/result\/teaching\.ts$/,
    why: 'better answers, after practice, which asks from a pool of its own (M4a)',
  },
]

/** What one module imports, by address from the root of the project. */
export interface Imports {
  readonly fixed: readonly string[]
  readonly lazy: readonly string[]
}

/**
 * @param importsOf undefined for what is no module of the project
 * @returns for each secret that is reached, the shortest chain of addresses from `entry` to it
 */
export function findLeaks(
  entry: string,
  importsOf: (path: string) => Imports | undefined,
  allowed: readonly AllowedEdge[],
): readonly (readonly string[])[] {
  const chains = new Map<string, readonly string[]>([[entry, [entry]]])
  const leaks: (readonly string[])[] = []
  for (const [path, chain] of chains) {
    if (SECRET.some((secret) => secret.test(path))) {
      leaks.push(chain)
      continue
    }
    const { fixed = [], lazy = [] } = importsOf(path) ?? {}
    const followed = lazy.filter((to) => !allowed.some((edge) => edge.from.test(path) && edge.to.test(to)))
    for (const to of [...fixed, ...followed]) if (!chains.has(to)) chains.set(to, [...chain, to])
  }
  return leaks
}

/** @param allowed lazy imports that do not count: none in a build for candidates alone */
export function guard(allowed: readonly AllowedEdge[] = ALLOWED, entry = 'src/main.ts'): Plugin {
  let root = ''
  const pathOf = (id: string) => relative(root, id.replace(/\?.*$/, '')).replaceAll('\\', '/')
  return {
    name: 'kontor-guard',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    buildEnd(failure) {
      if (failure !== undefined) return
      const modules = new Map<string, Imports>()
      for (const id of this.getModuleIds()) {
        const info = this.getModuleInfo(id)
        if (info !== null)
          modules.set(pathOf(id), {
            fixed: info.importedIds.map(pathOf),
            lazy: info.dynamicallyImportedIds.map(pathOf),
          })
      }
      if (!modules.has(entry)) this.error(`The guard finds no ${entry}`)
      const leaks = findLeaks(entry, (path) => modules.get(path), allowed)
      if (leaks.length > 0) this.error(describeLeaks(leaks))
    },
  }
}

/** The chains as a message for whoever builds. */
export function describeLeaks(leaks: readonly (readonly string[])[]): string {
  const chains = leaks.map((chain) => chain.map((path, step) => `${'  '.repeat(step)}${path}`).join('\n'))
  return `Candidates would get what they must not have:\n\n${chains.join('\n\n')}\n`
}
