import { blankBank, withBlankItem } from '../../src/domain/authoring/blank'
import { encodeBank, type BankData } from '../../src/domain/authoring/document'
import { withWords } from '../../src/domain/authoring/edit'

/** A bank that a bakery brought: five situations with customers, in both languages. */

const SITUATIONS = [
  'Das Brot ist aus',
  'Die Torte ist nicht fertig',
  'Zwei Personen drängeln',
  'Das Wechselgeld fehlt',
  'Der Kaffee ist kalt',
]
const LETTERS = ['a', 'b', 'c', 'd'] as const

export function bakery(): BankData {
  return SITUATIONS.reduce<BankData>(
    (bank, situation, n) => {
      const made = withBlankItem(bank, 'conflict', 'choice', '2026-11-25')
      const words = [
        ['texts', 'stem', `Bäckerei ${n + 1}: Was hilft jetzt am meisten?`, `Bakery ${n + 1}: what helps most now?`],
        ['texts', 'situation', `${situation}.`, `Situation ${n + 1}.`],
        ...LETTERS.map((letter) => ['texts', `option.${letter}`, `Weg ${letter}${n}`, `Way ${letter}${n}`]),
        ...LETTERS.map((letter) => ['reasons', letter, `Geheimer Grund ${letter}${n}`, `Secret reason ${letter}${n}`]),
      ] as const
      return words.reduce(
        (written, [kind = 'texts', what = '', de = '', en = '']) =>
          (['de', 'en'] as const).reduce(
            (each, language) =>
              withWords(
                each,
                'conflict',
                kind === 'texts' ? 'texts' : 'reasons',
                language,
                `${made.id}.${what}`,
                language === 'de' ? de : en,
              ),
            written,
          ),
        made.bank,
      )
    },
    blankBank('Fragen der Bäckerei', 'Ayla Öztürk'),
  )
}

export const bakeryFile = (bank = bakery()) => ({
  name: 'baeckerei.json',
  mimeType: 'application/json',
  buffer: Buffer.from(encodeBank(bank)),
})
