import { bank } from '../../src/bank/full'
import { keys } from '../../src/bank/full-keys'
import type { Campaign } from '../../src/domain/campaign/campaign'
import { encodeSubmission, type Submission } from '../../src/domain/submission/submission'
import { createIdentity } from '../../src/services/seal/keyring'
import { packBody } from '../../src/services/seal/envelope'
import { seal } from '../../src/services/seal/seal'
import { createDeviceKey, signed } from '../../src/services/seal/signature'
import { unsealer } from '../../src/services/seal/unseal'
import { createSealedBox } from '../../src/services/submission/sealed-box'
import { createErasure } from '../../src/services/vault/erasure'
import { openVault, type OpenVault, type VaultDeps } from '../../src/services/vault/vault'
import { simulatedSubmission } from './people'
import { Browser, CAMPAIGN, Disk } from './stores'

/** A campaign with real keys, people who have handed in to it, and its vault over stores in memory. */

export const NOW = Date.UTC(2026, 5, 1)
export const MONTH = 31 * 86_400_000
export const never = new AbortController().signal

export interface VaultWorld {
  readonly identity: string
  readonly campaign: Campaign
  /** The same for the same number. */
  readonly person: (n: number) => Submission
  /** @param to another campaign's recipient, for what does not belong here */
  readonly sealedOf: (value: object, to?: string) => Promise<Uint8Array<ArrayBuffer>>
  readonly sealedPerson: (n: number) => Promise<Uint8Array<ArrayBuffer>>
  /** A disk with the campaign and so many submissions. */
  readonly diskWith: (count: number) => Promise<Disk>
  readonly boxOn: (disk: Disk) => ReturnType<typeof createSealedBox>
  /** How many originals have been opened so far. */
  readonly opened: () => number
  readonly depsOn: (browser: Browser, now?: number) => VaultDeps
  /** Unlocked, before anything is taken in. */
  readonly open: (browser: Browser, now?: number) => Promise<OpenVault>
  /** Unlocked, with everything taken in. */
  readonly vaultOn: (disk: Disk, now?: number) => Promise<OpenVault>
}

export async function createVaultWorld(): Promise<VaultWorld> {
  const { identity, recipient } = await createIdentity()
  const device = await createDeviceKey()
  const campaign: Campaign = { ...CAMPAIGN, recipient, opened: { at: NOW, recipient } }
  let opened = 0

  const person = (n: number) => simulatedSubmission(campaign, String(n).padStart(16, '0'), NOW)
  const sealedOf = async (value: object, to = recipient) =>
    new Uint8Array(await seal(await signed(device, to, packBody(JSON.stringify(value))), to))
  // Sealing takes longest: each person is sealed once for all tests of a file.
  const sealed = new Map<number, Promise<Uint8Array<ArrayBuffer>>>()
  function sealedPerson(n: number) {
    const known = sealed.get(n) ?? sealedOf(encodeSubmission(person(n)))
    sealed.set(n, known)
    return known
  }
  const boxOn = (disk: Disk) => createSealedBox(new Browser(disk).box(), campaign.id)

  function depsOn(browser: Browser, now = NOW): VaultDeps {
    const [box, campaigns, cache] = [browser.box(), browser.campaigns(), browser.store(browser.disk.cache)]
    return {
      box,
      cache,
      campaigns,
      erasure: createErasure({
        campaigns,
        box,
        cache,
        submissionCount: browser.submissionCount(),
        now: () => now,
        built: 0,
      }),
      asked: () => ({ bank, keys }),
      now: () => now,
      unsealer: (own, to) => {
        const open = unsealer(own, to)
        return {
          open: (records) => {
            opened += records.length
            return Promise.all(records.map(({ bytes }) => open(bytes)))
          },
          close: () => undefined,
        }
      },
    }
  }
  const open = (browser: Browser, now = NOW) => openVault(depsOn(browser, now), campaign, identity)

  return {
    identity,
    campaign,
    person,
    sealedOf,
    sealedPerson,
    boxOn,
    opened: () => opened,
    depsOn,
    open,
    async diskWith(count) {
      const disk = new Disk()
      await new Browser(disk).campaigns().save(campaign)
      for (let n = 0; n < count; n += 1) await boxOn(disk).add(await sealedPerson(n))
      return disk
    },
    async vaultOn(disk, now) {
      const vault = await open(new Browser(disk), now)
      await vault.arrive(() => undefined, never)
      return vault
    },
  }
}

/** The last byte changed: the seal no longer holds. */
export const damagedCopy = (bytes: Uint8Array<ArrayBuffer>) =>
  bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte))
