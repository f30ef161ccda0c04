import { createActor, type Actor } from 'xstate'
import { writeBundles } from '../../domain/submission/bundle'
import { createVaultMachine, type VaultMachine } from '../../machines/vault.machine'
import type { TabLock } from '../../services/storage/tab-lock'
import { createVaults, type VaultsDeps } from '../../services/vault/session'
import type { VaultAccess } from '../../ui/recruiter/world/vault'

export interface VaultAccessDeps extends Omit<VaultsDeps, 'lockFor'> {
  /** What opened the gate of this device a moment ago, if it belongs to the campaign; then forgotten. */
  readonly takeTyped: (campaign: string) => string | undefined
  /** @param onlost another tab has taken the campaign */
  readonly lockFor: (campaign: string, onlost: () => void) => TabLock
}

/** The machine that opens and locks the vault, and what screens may do with it. */
export function createVaultAccess(deps: VaultAccessDeps): {
  readonly actor: Actor<VaultMachine>
  readonly access: VaultAccess
} {
  const vaults = createVaults({
    ...deps,
    lockFor: (campaign) => deps.lockFor(campaign, () => actor.send({ type: 'LOST' })),
  })
  const { unlock, arrive, lock, present, current, draftNote } = vaults
  const actor = createActor(createVaultMachine({ unlock, arrive, lock, now: deps.now }))
  return {
    actor,
    access: {
      present,
      presentTyped(campaign) {
        const typed = deps.takeTyped(campaign.id)
        if (typed !== undefined) present(campaign, typed)
        return typed !== undefined
      },
      current,
      draftNote,
      send: (event) => actor.send(event),
      async sealedBundles(onprogress, signal) {
        const records: Uint8Array[] = []
        let isAll = true
        for await (const batch of vaults.originals(() => (isAll = false))) {
          if (signal.aborted) break
          records.push(...batch.map(({ bytes }) => bytes))
          onprogress(records.length)
        }
        return { texts: writeBundles(records), isAll }
      },
    },
  }
}
