import { createSubscriber } from 'svelte/reactivity'
import type { Vault, VaultPart } from '../../domain/summary/vault'

/** The open vault as Svelte follows it: whatever reads the list, a record or the log reads again after a change of it. */
export function followVault(vault: Vault): Vault {
  const follow = (part: VaultPart) =>
    createSubscriber((update) =>
      vault.subscribe((changed) => {
        if (changed === part) update()
      }),
    )
  const [list, records, log] = [follow('list'), follow('records'), follow('log')]
  return {
    campaign: vault.campaign,
    get summary() {
      list()
      return vault.summary
    },
    get isAll() {
      list()
      return vault.isAll
    },
    get unopened() {
      list()
      return vault.unopened
    },
    record(rid) {
      records()
      return vault.record(rid)
    },
    entries() {
      log()
      return vault.entries()
    },
    bring: vault.bring,
    allowReturn: vault.allowReturn,
    person: vault.person,
    changeRecord: vault.changeRecord,
    erase: vault.erase,
    log: vault.log,
    subscribe: vault.subscribe,
  }
}
