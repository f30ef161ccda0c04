import type { GuardedSide } from '../../domain/submission/side-gate'
import { createStations } from '../../services/device/station'
import { createKeyringWorker } from '../../services/seal/keyring-worker'
import SealWorker from '../../services/seal/seal.worker?worker'
import GatePage from '../../ui/gate/GatePage.svelte'
import { needTexts } from '../../ui/i18n'
import '../../ui/theme/later.css'
import { draft } from './draft'
import { createGate, type FoundGate, type GateKeeper } from './gate'
import { leave, openLanguage, showScreen } from './page'
import { campaigns, deviceStore } from './stores'
import { createTypedPassphrase } from './typed-passphrase'

/** The gate of this device, and the page in its place where it is closed. */

export const gateKeeper = createGate({
  campaigns,
  stations: createStations(deviceStore, () => Date.now()),
  draft,
  keyrings: createKeyringWorker(() => new SealWorker()),
})

/** For the vault behind the gate. */
export const typedPassphrase = createTypedPassphrase(() => performance.now())

/** Settles when the side may be shown; on a station the page is loaded anew as that of the staff. */
export async function passGate(side: Exclude<GuardedSide, 'staff'>, emptyPage: () => HTMLElement): Promise<void> {
  const found = await gateKeeper.find(side)
  if (found.gate === 'open') return
  if (found.gate === 'pin') {
    location.hash = '#station'
    return new Promise(() => undefined)
  }
  await openLanguage()
  await Promise.all([needTexts('candidate'), needTexts('device')])
  await askAtGate({ ...found, gate: found.gate }, gateKeeper, emptyPage)
}

/** Settles when the gate has been opened. */
function askAtGate(
  { gate, campaign }: FoundGate & { readonly gate: Exclude<FoundGate['gate'], 'open' | 'pin'> },
  keeper: GateKeeper,
  emptyPage: () => HTMLElement,
): Promise<void> {
  return new Promise((resolve) => {
    const takeAway = showScreen(GatePage, emptyPage(), {
      gate,
      title: campaign?.title ?? '',
      async onpassphrase(passphrase: string) {
        const opening = campaign === undefined ? 'failed' : await keeper.open(campaign, passphrase)
        if (opening !== 'opened') return opening
        if (campaign) typedPassphrase.keep(campaign.id, passphrase)
        await opened()
        return undefined
      },
      async onend() {
        const isEnded = await keeper.endPractice()
        if (isEnded) await opened()
        return isEnded
      },
      ontest: leave,
      onagain: () => location.reload(),
    })
    async function opened() {
      await takeAway()
      resolve()
    }
  })
}
