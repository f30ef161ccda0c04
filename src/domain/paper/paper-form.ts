import type { Bank } from '../bank/bank'
import type { Blueprint } from '../form/blueprint'
import { drawForm, type Drawn } from '../form/draw'
import { fingerprint } from '../ground/random'

/**
 * The paper twin of a form. It has a number instead of a chance, so that the form can be drawn again from what is printed
 * on it; two check signs tie the number to campaign and bank, so that a wrong digit or a sheet of another campaign shows.
 */

const NUMBER_LENGTH = 4
export const MOST_PAPER = 9999

export function paperForm(bank: Bank, blueprint: Blueprint, campaign: string, number: number): Drawn {
  return drawForm(bank, blueprint, fingerprint(`paper|${campaign}|${number}`, 16), campaign)
}

/** `0042-K7` */
export function paperCode(bank: Bank, campaign: string, number: number): string {
  const digits = String(number).padStart(NUMBER_LENGTH, '0')
  return `${digits}-${fingerprint(`paper-check|${bank.version}|${campaign}|${digits}`, 2).toUpperCase()}`
}

/** @returns undefined where the code is none, or belongs to another campaign or bank; a wrong one passes once in 256 */
export function readPaperCode(bank: Bank, campaign: string, typed: string): number | undefined {
  const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, '')
  const number = Number(/^(\d{4})[0-9A-F]{2}$/.exec(code)?.[1] ?? 0)
  return number > 0 && paperCode(bank, campaign, number).replace('-', '') === code ? number : undefined
}
