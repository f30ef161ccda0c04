import type { CompareResponse } from '../../../domain/kinds/compare/answer'

/** What can be said about a pair. */
export type Verdict = CompareResponse['rows'][string]

/** The two verdicts as their buttons stand, with the keys that stand for them. */
export const VERDICTS: readonly { readonly name: Verdict; readonly keys: readonly string[] }[] = [
  { name: 'same', keys: ['ArrowLeft', '1'] },
  { name: 'different', keys: ['ArrowRight', '2'] },
]
