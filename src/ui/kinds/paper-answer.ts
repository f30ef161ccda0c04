import { letterOf } from '../../domain/paper/typed-answer'
import type { Unit } from '../../domain/kinds/number/model'
import type { Labelled } from './shown'

/** How a question is answered on a sheet of paper; `typedAnswer` reads the same signs back. */
export interface PaperAnswer {
  /** What the answer refers to, each with its sign. */
  readonly lines: readonly SignedAnswer[]
  /** Where things can be put, explained above the lines. */
  readonly legend?: readonly SignedAnswer[]
  /** A box for each sign of the answer, with what is printed in it. */
  readonly boxes: readonly string[]
  /** A long field with this unit instead of boxes. */
  readonly unit?: Unit
}
export interface SignedAnswer {
  readonly id: string
  readonly sign: string
  readonly text: string
}

export function withLetters(things: readonly Labelled[]): readonly SignedAnswer[] {
  return things.map(({ id, text }, at) => ({ id, text, sign: letterOf(at) }))
}

export function withDigits(things: readonly Labelled[]): readonly SignedAnswer[] {
  return things.map(({ id, text }, at) => ({ id, text, sign: `${at + 1}` }))
}

export const emptyBoxes = (count: number): readonly string[] => Array.from({ length: count }, () => '')
export const signedBoxes = (lines: readonly SignedAnswer[]): readonly string[] => lines.map(({ sign }) => sign)
