import { readFileSync } from 'node:fs'

/** @typedef {{ readonly mutate: string[], readonly tests: string[] }} Area */
/** @type {Record<string, Area>} */
const AREAS = JSON.parse(readFileSync(new URL('areas.json', import.meta.url), 'utf8'))

/** The area that the environment names; the first one when it names none. */
export const area = process.env.AREA ?? 'scoring'
const found = AREAS[area]
if (!found) throw new Error(`AREA is one of ${Object.keys(AREAS).join(', ')}`)
export const { mutate } = found
