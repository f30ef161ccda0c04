import type { Parcel } from '../../../domain/submission/parcel'
import type { HandOver } from '../../context'

/** Where the sealed answers on somebody's own device are on their way to the firm. */
export type Step =
  | { readonly at: 'looking' }
  /** Whether something still lies here cannot be read now. */
  | { readonly at: 'unread' }
  /** Nothing lies here any more. */
  | { readonly at: 'nothing' }
  /** `way`: what was done to bring it over; only the firm knows whether it has arrived. */
  | { readonly at: 'waiting'; readonly parcel: Parcel; readonly way?: SentBy; readonly isRefused?: boolean }
  /** The firm has named the same code. */
  | { readonly at: 'confirmed' }
export type SentBy = 'shared' | 'saved' | 'codes'

export function createHandingOver(
  { parcel, arrived, share }: HandOver,
  saveFile: (name: string, type: string, text: string) => void,
) {
  let step = $state.raw<Step>({ at: 'looking' })
  parcel()
    .then((found) => (step = stepOf(found)))
    .catch(() => (step = { at: 'unread' }))

  const gone = (way: SentBy) => step.at === 'waiting' && (step = { at: 'waiting', parcel: step.parcel, way })
  const files = () => (step.at === 'waiting' ? step.parcel.files : [])

  return {
    get step() {
      return step
    },
    /** Undefined where the browser cannot share files. */
    share:
      share &&
      (async () => {
        for (const file of files()) if (!(await share(file.name, file.text))) return
        gone('shared')
      }),
    save() {
      for (const file of files()) saveFile(file.name, 'text/plain', file.text)
      gone('saved')
    },
    showCodes: () => gone('codes'),
    async confirm() {
      if (step.at !== 'waiting') return
      const before = step
      step = (await arrived(before.parcel.rids)) ? { at: 'confirmed' } : { ...before, isRefused: true }
    },
  }
}
export type HandingOver = ReturnType<typeof createHandingOver>

function stepOf(parcel: Parcel): Step {
  if (parcel.count > 0) return { at: 'waiting', parcel }
  return { at: parcel.isAll ? 'nothing' : 'unread' }
}
