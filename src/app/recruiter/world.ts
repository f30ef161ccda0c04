import { bank } from '../../bank/full'
import { keys } from '../../bank/full-keys'
import { profiles } from '../../bank/profiles'
import { discardAttempt } from '../../services/attempt/draft'
import { createBankStore } from '../../services/banks/bank-store'
import { icu } from '../../services/banks/icu'
import { createBackups } from '../../services/campaign/backup'
import type { Offline } from '../../domain/device/offline'
import { readJsonFile } from '../../services/device/read-file'
import { saveFile } from '../../services/device/save-file'
import { createStations } from '../../services/device/station'
import { createKeyringWorker } from '../../services/seal/keyring-worker'
import { wordsOf } from '../../services/seal/passphrase'
import SealWorker from '../../services/seal/seal.worker?worker'
import { createUnsealWorker } from '../../services/seal/unseal-worker'
import { createFollowers } from '../../services/storage/followers'
import { rememberLanguage } from '../../services/storage/hints'
import { openObjectStore } from '../../services/storage/object-store'
import { createTabLock } from '../../services/storage/tab-lock'
import { readIncoming } from '../../services/submission/incoming'
import { removeAllCopies } from '../../services/vault/cache'
import { defaultNotice } from '../../ui/default-notice'
import type { RecruiterWorld } from '../../ui/recruiter/world/world'
import { createCampaignHandIn } from '../shared/campaign-hand-in'
import { cache, erasure } from '../shared/erasure'
import { typedPassphrase } from '../shared/gate-screen'
import { createKeyedBanks } from '../shared/keyed-banks'
import { newId } from '../shared/new-id'
import { createStaffDevice } from '../shared/staff-device'
import { box, campaigns, device, deviceStore, ownBanks, submissionCount } from '../shared/stores'
import { setPin } from '../station/name-station'
import { createBanks } from './banks'
import { createCampaigns } from './campaigns'
import { createEncryptionKeys } from './encryption-keys'
import { createInvitations } from './invitations'
import { pairOwnDevice } from './pair-own-device'
import { createPaper } from './paper'
import { createVaultAccess, type VaultAccessDeps } from './vault'

const now = () => Date.now()
const pairOwn = (campaign: string) => pairOwnDevice({ campaigns, device, now }, campaign)
const forgetOpened = (campaign: string) => removeAllCopies(cache, campaign)
const setOwnPin = (pin: string) =>
  setPin(createStations(deviceStore, now), pin, crypto.getRandomValues(new Uint8Array(16)))

/** The features of the recruiter's side, over the stores of this device. */
export function createRecruiterWorld(offline: Offline) {
  const { fetchBank, keyedBankOf } = createKeyedBanks({ bank, keys }, ownBanks)
  const keyrings = createKeyringWorker(() => new SealWorker())
  const backups = createBackups({ campaigns, ownBanks, keyrings, box, cache, erasure, forgetOpened, now })
  const { actor, access } = createVault({ asked: keyedBankOf, keyrings })
  const followers = createFollowers<'campaigns'>()
  const ownCampaigns = createCampaigns({
    campaigns,
    ownBanks,
    box,
    submissionCount,
    erasure,
    fetchBank,
    setPin: setOwnPin,
    pairOwnDevice: pairOwn,
    newId,
    now,
    followers,
  })
  const world: RecruiterWorld = {
    assessment: { asked: keyedBankOf, builtIn: profiles },
    banks: createBanks({
      written: createBankStore(openObjectStore('kontor-banks', 'strict')),
      ownBanks,
      icu,
      fetchBank,
      saveFile,
    }),
    campaigns: ownCampaigns,
    device: createStaffDevice(offline, now),
    encryptionKeys: createEncryptionKeys({
      backups,
      campaigns,
      wordsOf,
      random: (count) => crypto.getRandomValues(new Uint32Array(count)),
      saveFile,
      followers,
    }),
    files: { readJson: readJsonFile, readIncoming },
    invitations: createInvitations({
      address: `${location.origin}${location.pathname}`,
      writeDefault: defaultNotice,
      wordsOf,
    }),
    paper: createPaper({ handIn: createPaperHandIn(), pairOwnDevice: pairOwn, now }),
    vault: access,
    rememberLanguage,
  }
  return { actor, deleteDue: ownCampaigns.deleteDue, world }
}

/** What was sealed here, opened in a worker and in one tab at a time. */
const createVault = (own: Pick<VaultAccessDeps, 'asked' | 'keyrings'>) =>
  createVaultAccess({
    ...own,
    takeTyped: typedPassphrase.take,
    box,
    cache,
    campaigns,
    erasure,
    now,
    unsealer: (identity, recipient) => createUnsealWorker(() => new SealWorker(), identity, recipient),
    lockFor: (campaign, onlost) => createTabLock(navigator.locks, `kontor-vault-${campaign}`, onlost),
  })

/** What is typed in from paper was drawn here; its questions are looked at when it is opened. */
function createPaperHandIn() {
  const draft = openObjectStore('kontor-paper')
  return createCampaignHandIn({
    draft,
    discardAttempt: () => discardAttempt(draft),
    bank: () => Promise.resolve(undefined),
    now,
  })
}
