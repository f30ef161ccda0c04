import type { Bank, Keys } from '../../../domain/bank/bank'
import type { Response } from '../../../domain/kinds/answers'
import type { Question } from '../../../domain/kinds/question'
import type { Reason } from '../../../domain/kinds/reason'
import { isWhole } from '../../../domain/report/headline'
import { reasonsOf } from '../../../domain/report/reasons'
import { isScore, scoreItem } from '../../../domain/scoring/item'
import type { Texts } from '../../i18n'
import { modelLines } from '../../kinds/model-answer'
import type { QuestionView } from '../../kinds/question-view'
import { answerLines, isSequence, nameIn } from '../../kinds/words'

/** What practice tells about one answer. */
export interface Told {
  readonly verdict: 'whole' | 'partly' | 'wrong' | 'open'
  /** In words, a line each. */
  readonly own: readonly Line[]
  /** Only what differs from the own answer. */
  readonly better: readonly Line[]
  /** What belongs to no single line. */
  readonly reasons: readonly Why[]
}
interface Line {
  readonly text: string
  readonly reasons: readonly Why[]
}
/** With the key of its text. */
export type Why = Reason & { readonly text: string }

export interface Solutions {
  readonly bank: Bank
  readonly keys: Keys
}

/** @returns undefined where bank and keys do not know the question */
export function tellAbout(
  solutions: Solutions,
  question: Question,
  view: QuestionView,
  response: Response | undefined,
  words: { readonly t: Texts; readonly language: string },
): Told | undefined {
  const score = scoreItem(solutions.bank, solutions.keys, question, response)
  const key = solutions.keys.get(question.item)
  if (!isScore(score) || key === undefined) return undefined
  const reasons = reasonsOf(score, key).map((reason) => ({
    ...reason,
    text: `key.${score.skill}.${score.item}.${reason.reason}`,
  }))
  const given = answerLines(view, response, words.t)
  const model = modelLines(solutions, question, view, words)
  const different = isSequence(view) ? model : model.filter((line) => !given.includes(line))
  const isOfBetter = ({ kind, place }: Why) => kind === 'best' || place !== undefined
  const own = withReasons(
    given,
    view,
    reasons.filter((reason) => !isOfBetter(reason)),
  )
  const better = withReasons(different, view, reasons.filter(isOfBetter))
  const said = new Set([...own, ...better].flatMap((line) => line.reasons))
  return {
    verdict: verdictOf(score.parts.type === 'omitted', score.points, isWhole(score)),
    own,
    better,
    reasons: reasons.filter((reason) => !said.has(reason)),
  }
}

/** Each line with the reasons that are about a piece that it names. */
function withReasons(lines: readonly string[], view: QuestionView, reasons: readonly Why[]): readonly Line[] {
  const isAbout = (line: string, { about: [piece, ...more] }: Why) =>
    piece !== undefined && more.length === 0 && line.includes(nameIn(view, piece))
  return lines.map((text) => ({ text, reasons: reasons.filter((reason) => isAbout(text, reason)) }))
}

function verdictOf(isOmitted: boolean, points: number, isAll: boolean): Told['verdict'] {
  if (isOmitted) return 'open'
  if (isAll) return 'whole'
  return points > 0 ? 'partly' : 'wrong'
}
