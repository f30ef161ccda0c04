import type { Plugin } from 'vite'
import { replaceOnce } from './replace-once.ts'

interface Patch {
  /** How the address of the module ends. */
  readonly file: string
  /** What it says with the patch. @throws when the module is not the one that the patch was written for */
  readonly change: (code: string) => string
}

/** Parts of the ICU parser that only serve skeletons (`{when, date, ::yMMM}`, 5 kB). Kontor's texts have none; one would be refused. */
const PATCHES: readonly Patch[] = [
  {
    file: '/icu-messageformat-parser/lib/time-data.generated.js',
    change: (code) => replacing(code, ['timeData'], 'export const timeData = {}'),
  },
  {
    file: '/icu-skeleton-parser/lib/index.js',
    change: (code) =>
      replacing(
        code,
        ['./date-time', './number'],
        `const refuse = () => { throw new Error('Skeletons are not read') }
         export { refuse as parseNumberSkeleton, refuse as parseNumberSkeletonFromString, refuse as parseDateTimeSkeleton }`,
      ),
  },
  {
    // Texts are objects of texts and of such objects; nothing else ever has to be merged.
    file: '/deepmerge/dist/cjs.js',
    change: (code) =>
      replacing(
        code,
        ['deepmerge.all'],
        `const merged = (to, from) => {
           for (const [key, value] of Object.entries(from)) to[key] = value instanceof Object ? merged({ ...to[key] }, value) : value
           return to
         }
         export default { all: (all) => all.reduce(merged, {}) }`,
      ),
  },
  {
    // What every browser that can run Kontor does by itself.
    file: '/tslib/tslib.es6.mjs',
    change: (code) =>
      replacing(
        code,
        ['__assign', '__extends', '__rest', '__spreadArray'],
        `export const __assign = Object.assign
         export const __spreadArray = (to, from) => [...to, ...from]
         export const __rest = (from, left) => Object.fromEntries(Object.entries(from).filter(([key]) => !left.includes(key)))
         export function __extends(to, from) {
           Object.setPrototypeOf(to, from)
           to.prototype = Object.create(from.prototype, { constructor: { value: to, writable: true, configurable: true } })
         }`,
      ),
  },
  {
    // Asking which locales there are wakes the whole number formatting up; ours are fixed and known everywhere.
    file: '/intl-messageformat/lib/src/core.js',
    change: (code) =>
      replaceOnce(code, 'Intl.NumberFormat.supportedLocalesOf(locales)', '[locales].flat()', 'intl-messageformat'),
  },
]

/** Smaller libraries for texts. The build fails when a library has changed so that a patch does not fit any more. */
export function leanIcu(): Plugin {
  const patched = new Set<string>()
  return {
    name: 'kontor-lean-icu',
    transform(code, id) {
      const patch = PATCHES.find(({ file }) => id.endsWith(file))
      if (patch === undefined) return undefined
      patched.add(patch.file)
      return { code: patch.change(code), map: null }
    },
    generateBundle() {
      const left = PATCHES.filter(({ file }) => !patched.has(file))
      if (left.length > 0) this.error(`Nothing to patch at ${left.map(({ file }) => file).join(', ')}`)
    },
  }
}

/** Replaces a whole module, where it still exports or names what it did. */
function replacing(code: string, names: readonly string[], by: string): string {
  const missing = names.filter((name) => !code.includes(name))
  if (missing.length > 0) throw new Error(`A replaced module does not name ${missing.join(', ')} any more`)
  return by
}
