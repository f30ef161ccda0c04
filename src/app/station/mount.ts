import type { Offline } from '../../domain/device/offline'
import { needTexts } from '../../ui/i18n'
import Station from '../../ui/station/Station.svelte'
import { followTranslation } from '../../ui/translated-text'
import { openLanguage, showScreen } from '../shared/page'
import { box, coreBox } from '../shared/stores'
import { createStationWorld } from './world'
import '../../ui/theme/later.css'

/** The composition root of everything that makes a device collect: fetched only where the address says `#c=` or `#station`. */

const TEXTS = ['candidate', 'adjustments', 'device', 'station', 'campaign'] as const

/** Puts the pages for staff where the start screen was. @param invited what stands behind `#c=`, if the address has it */
export async function showStation(
  emptyPage: () => HTMLElement,
  offline: Offline,
  invited: string | undefined,
): Promise<void> {
  const { finishDeleting, world } = createStationWorld(offline)
  await openLanguage()
  await Promise.all(TEXTS.map(needTexts))
  await Promise.all([box.reconcile(), coreBox.reconcile()])
  // A withdrawal that was interrupted.
  await finishDeleting()
  followTranslation(document)
  showScreen(Station, emptyPage(), { world, invited })
}
