/** What the bank checker has to say, as data. An editor for own banks finds the words for each code. */
export interface Finding {
  readonly rule: CheckedRule
  readonly severity: Severity
  /** From the skill inwards: `conflict/co07/option/b/de`. */
  readonly path: string
  readonly code: Code
  readonly values: Details
}
export type Severity = 'error' | 'warning'
export type Details = Readonly<Record<string, string | number>>
/** A rule of RULES.md; `document`: the bank cannot even be read as one. */
type CheckedRule =
  | 'document'
  | 'C10'
  | 'M1'
  | 'M1a'
  | 'M3'
  | 'M4'
  | 'M5'
  | 'S2'
  | 'S3'
  | 'S4'
  | 'S5'
  | 'S6'
  | 'S7'
  | 'S8'
  | 'S10'
  | `W${2 | 3 | 5 | 6 | 7 | 8}`

/** Every code belongs to one rule. A warning is for a person to judge, an error keeps the bank out. */
const CODES = {
  'schema-broken': ['document', 'error'],
  'field-unknown': ['document', 'error'],
  'id-too-long': ['document', 'error'],
  'id-twice': ['document', 'error'],
  'skill-differs': ['document', 'error'],
  'stimulus-unknown': ['document', 'error'],
  'stimulus-unused': ['document', 'warning'],
  'recording-of-no-language': ['C10', 'error'],
  'facet-unknown': ['W6', 'error'],
  'key-missing': ['W2', 'error'],
  'key-twice': ['W2', 'error'],
  'key-without-item': ['W2', 'error'],
  'key-of-other-type': ['W2', 'error'],
  'panel-not-met': ['W2', 'error'],
  'choice-option-missing': ['S2', 'error'],
  'choice-option-unknown': ['S2', 'error'],
  'choice-best-not-one': ['S2', 'error'],
  'choice-credit-too-high': ['S2', 'error'],
  'ranks-not-one-to-four': ['S3', 'error'],
  'ranks-of-other-options': ['S3', 'error'],
  'polite-unknown': ['W3', 'error'],
  'order-of-other-things': ['S5', 'error'],
  'pair-unknown': ['S5', 'error'],
  'pair-twice': ['S5', 'error'],
  'pairs-in-a-circle': ['S5', 'error'],
  'order-breaks-pair': ['S5', 'error'],
  'order-breaks-constraint': ['S5', 'error'],
  'plan-thing-unknown': ['S5', 'error'],
  'plan-minutes-missing': ['S5', 'error'],
  'sort-thing-missing': ['S6', 'error'],
  'sort-thing-unknown': ['S6', 'error'],
  'sort-place-unknown': ['S6', 'error'],
  'sort-place-empty': ['S6', 'warning'],
  'spot-unknown': ['S7', 'error'],
  'compare-row-misjudged': ['S8', 'error'],
  'compare-lopsided': ['S8', 'error'],
  'compare-all-alike': ['S8', 'warning'],
  'parallel-unknown': ['M5', 'error'],
  'formula-unreadable': ['M3', 'error'],
  'name-unknown': ['M3', 'error'],
  'draw-empty': ['M3', 'error'],
  'wrong-path-twice': ['S4', 'error'],
  'text-missing': ['C10', 'error'],
  'text-left-over': ['C10', 'error'],
  'reason-missing': ['W2', 'error'],
  'reason-left-over': ['W2', 'error'],
  'message-unreadable': ['C10', 'error'],
  'placeholders-differ': ['C10', 'error'],
  'placeholder-unknown': ['C10', 'error'],
  'text-empty': ['C10', 'error'],
  'quotes-straight': ['C10', 'error'],
  'quotes-foreign': ['C10', 'error'],
  'quotes-unbalanced': ['C10', 'error'],
  'blanks-doubled': ['C10', 'error'],
  'blanks-around': ['C10', 'error'],
  'length-gives-best-away': ['W3', 'error'],
  'length-rules-best-out': ['W3', 'warning'],
  'length-gives-worst-away': ['W3', 'warning'],
  'position-unbalanced': ['W3', 'error'],
  'polite-too-often-best': ['W3', 'error'],
  'absolute-words-in-wrong': ['W3', 'warning'],
  'near-copy': ['W3', 'error'],
  'family-unknown': ['W8', 'error'],
  'family-differs': ['W8', 'error'],
  'family-own-text': ['W8', 'error'],
  'family-same-key': ['W8', 'error'],
  'options-alone-pay': ['W8', 'error'],
  'style-gives-away': ['W8', 'error'],
  'mark-gives-away': ['W8', 'error'],
  'tone-differs': ['W8', 'error'],
  'seconds-too-few': ['M4', 'error'],
  'asked-too-often': ['M1a', 'error'],
  'forms-too-alike': ['M1a', 'error'],
  'anchors-out-of-share': ['M1a', 'error'],
  'ways-differ': ['M1a', 'error'],
  'too-many-words': ['W5', 'error'],
  'sentence-long': ['W5', 'warning'],
  'line-long': ['W5', 'warning'],
  'lengths-differ': ['W7', 'error'],
  'difficulty-missing': ['W6', 'error'],
  'difficulty-thin': ['W6', 'warning'],
  'skill-too-shallow': ['M1a', 'error'],
  'cell-too-shallow': ['M1a', 'error'],
  'form-not-drawn': ['M1', 'error'],
  'never-drawn': ['M1', 'error'],
  'model-writes-nothing': ['M3', 'error'],
  'answer-undefined': ['M3', 'error'],
  'answer-not-positive': ['M3', 'error'],
  'answer-too-large': ['M3', 'error'],
  'answer-no-time-of-day': ['M3', 'error'],
  'answer-endless': ['M3', 'error'],
  'answer-not-determined': ['M3', 'error'],
  'wrong-path-undefined': ['M3', 'error'],
  'wrong-path-right': ['M3', 'error'],
  'draws-too-few': ['M3', 'error'],
  'draws-few': ['M3', 'warning'],
  'stem-value-missing': ['M3', 'error'],
  'stem-blanks': ['M3', 'error'],
  'stem-word-doubled': ['M3', 'error'],
  'stem-decimals': ['M3', 'error'],
  'stem-plural-of-one': ['M3', 'error'],
  'stem-digits-unseparated': ['M3', 'warning'],
  'stem-article': ['M3', 'warning'],
  'stem-small-letter': ['M3', 'warning'],
  'guessing-pays': ['S10', 'error'],
  'guessing-costs': ['S10', 'warning'],
} as const satisfies Readonly<Record<string, readonly [CheckedRule, Severity]>>

export type Code = keyof typeof CODES

export function found(code: Code, path: readonly (string | number)[], values: Details = {}): Finding {
  const [rule, severity] = CODES[code]
  return { rule, severity, path: path.join('/'), code, values }
}
