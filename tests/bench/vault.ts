import { webcrypto } from 'node:crypto'
import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import { profiles } from '../../src/bank/profiles'
import { scoreSubmission } from '../../src/domain/report/score-submission'
import { summaryRow } from '../../src/domain/report/summary-row'
import { encodeSubmission } from '../../src/domain/submission/submission'
import { measure } from '../../src/domain/summary/measure'
import { filterRows, NO_FILTER, sortRows } from '../../src/domain/summary/select'
import { decodeSummary, emptySummary, encodeSummary, withRows, withState } from '../../src/domain/summary/summary'
import { packBody } from '../../src/services/seal/envelope'
import { createIdentity } from '../../src/services/seal/keyring'
import { seal } from '../../src/services/seal/seal'
import { createDeviceKey, signed } from '../../src/services/seal/signature'
import { unsealer } from '../../src/services/seal/unseal'
import { decrypt, encrypt, vaultKeyOf } from '../../src/services/seal/vault-key'
import { simulatedSubmission } from '../support/people'
import { CAMPAIGN } from '../support/stores'

/** `npm run bench -- vault`: what the recruiter waits for, on the engine that Chromium has, without the drawing. */

globalThis.crypto ??= webcrypto as Crypto
const ORIGINALS = 300
const TIMES = 9

interface Figure {
  readonly what: string
  readonly median: string
  readonly budget: string
}

export async function benchVault(): Promise<void> {
  const { identity, recipient } = await createIdentity()
  const device = await createDeviceKey()
  const people = Array.from({ length: ORIGINALS }, (_, n) =>
    simulatedSubmission(CAMPAIGN, String(n).padStart(16, '0'), Date.UTC(2026, 10, 1)),
  )
  const figures: Figure[] = []
  const sealed: Uint8Array[] = []
  figures.push(
    rate(
      'seal and sign',
      await timed(async () => {
        for (const each of people)
          sealed.push(
            await seal(await signed(device, recipient, packBody(JSON.stringify(encodeSubmission(each)))), recipient),
          )
      }),
    ),
  )
  const open = unsealer(identity, recipient)
  figures.push(
    rate(
      'open and check the signature',
      await timed(async () => {
        for (const each of sealed) await open(each)
      }),
    ),
    rate('score', await timed(() => people.forEach((each) => scoreSubmission(bank, keys, each)))),
  )
  const rows = people.map((submission, n) =>
    summaryRow(
      { rid: `rid-${n}`, openedAt: 1, device: '', submission },
      scoreSubmission(bank, keys, submission),
      undefined,
      undefined,
      0,
    ),
  )
  const key = await vaultKeyOf(identity, CAMPAIGN.id)
  for (const [count, budget] of [
    [1000, 30],
    [10_000, 60],
    [100_000, 150],
  ] as const) {
    const times = Math.ceil(count / ORIGINALS)
    const all = Array.from({ length: times }, (_, n) => rows.map((row) => ({ ...row, rid: `${row.rid}-${n}` })))
      .flat()
      .slice(0, count)
    const summary = withRows(emptySummary(), all)
    const stored = await encrypt(key, encodeSummary(summary), 'bench')
    const order = { by: 'measure', measure: { type: 'office', office: 'front' } } as const
    const every = filterRows(summary, NO_FILTER)
    const take = async (what: string, work: () => unknown, limit: string) =>
      void figures.push({
        what: `${what}, ${count.toLocaleString('en')}`,
        median: `${(await median(work)).toFixed(1)} ms`,
        budget: limit,
      })
    await take(
      'stored table to rows in order',
      async () => {
        const plain = await decrypt(key, stored, 'bench')
        const read = plain && decodeSummary(plain)
        if (read) sortRows(read, filterRows(read, NO_FILTER), order, 'descending', profiles)
      },
      `${budget} ms with the first paint`,
    )
    if (count < 100_000) continue
    filterRows(summary, { ...NO_FILTER, text: 'x' })
    await take('search by name', () => filterRows(summary, { ...NO_FILTER, text: 'muller a' }), '16 ms')
    await take(
      'filter by office and state',
      () => filterRows(summary, { ...NO_FILTER, office: 'front', states: ['waiting'] }),
      '16 ms',
    )
    await take('sort by an office, in groups', () => sortRows(summary, every, order, 'descending', profiles), '16 ms')
    await take('sort by name', () => sortRows(summary, every, { by: 'name' }, 'ascending', profiles), '16 ms')
    await take('sort by day', () => sortRows(summary, every, { by: 'handed-in' }, 'descending', profiles), '16 ms')
    await take(
      'all ten roles anew',
      () => profiles.forEach(({ role }) => measure(summary, profiles, { type: 'role', role })),
      '100 ms',
    )
    await take('keep one decision', () => withState(summary, 'rid-77-0', 'invited', 0), '16 ms')
    figures.push({ what: 'stored table, 100,000', median: `${(stored.length / 1e6).toFixed(1)} MB`, budget: '12 MB' })
  }
  const width = Math.max(...figures.map(({ what }) => what.length))
  for (const { what, median: found, budget } of figures)
    process.stdout.write(`${what.padEnd(width)}  ${found.padStart(14)}   ${budget}\n`)
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

async function median(work: () => unknown): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < TIMES; n += 1) times.push(await timed(work))
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? Number.NaN
}

const rate = (what: string, milliseconds: number): Figure => ({
  what,
  median: `${((ORIGINALS / milliseconds) * 1000).toFixed(0)} a second`,
  budget: '',
})
