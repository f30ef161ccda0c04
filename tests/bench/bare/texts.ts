/** Forty questions with four options each, as long as the ones of Kontor. */
export const QUESTIONS = 40
export const OPTIONS = ['a', 'b', 'c', 'd'] as const

const texts: Record<string, string> = {
  next: 'Weiter',
  progress: 'Aufgabe {n} von {of}',
  end: 'Das war die letzte Aufgabe.',
}
for (let n = 0; n < QUESTIONS; n += 1) {
  texts[`q${n}.stem`] =
    `Aufgabe ${n + 1}: Eine Kundin ruft an und wartet seit ${n + 2} Tagen auf ihre Rechnung. Was hilft ihr am meisten?`
  for (const option of OPTIONS) {
    texts[`q${n}.${option}`] =
      `Antwort ${option} auf Aufgabe ${n + 1}: nachsehen, wo die Rechnung liegt, und zurückrufen, sobald es feststeht.`
  }
}

export default texts
