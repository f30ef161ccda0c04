import { strToU8, zipSync } from 'fflate'
import { builtInBank } from '../../bank/document'
import { createBankCheck } from '../../services/banks/bank-check'
import CheckWorker from '../../services/banks/bank-check.worker?worker'
import { createBankStore } from '../../services/banks/bank-store'
import { icu } from '../../services/banks/icu'
import { readTextFile } from '../../services/device/read-file'
import { saveBytes, saveFile } from '../../services/device/save-file'
import { rememberLanguage } from '../../services/storage/hints'
import { openObjectStore } from '../../services/storage/object-store'
import { needTexts } from '../../ui/i18n'
import Workshop from '../../ui/workshop/Workshop.svelte'
import type { WorkshopWorld } from '../../ui/workshop/world/world'
import { followTranslation } from '../../ui/translated-text'
import { leave, openLanguage, showScreen } from '../shared/page'
import { createBanks } from './banks'
import '../../ui/theme/later.css'

/** Composition root of the item workshop. It loads every key, so nothing else of Kontor leads here unasked. */

const TEXTS = ['authoring', 'candidate', 'profiles', 'recruiter', 'method'] as const
/** Bytes; the built-in bank has less than one million. */
const LARGEST = 8_000_000

export async function showWorkshop(emptyPage: () => HTMLElement): Promise<void> {
  await openLanguage()
  const [builtIn] = await Promise.all([builtInBank(), ...TEXTS.map(needTexts)])
  const world: WorkshopWorld = {
    banks: createBanks({
      store: createBankStore(openObjectStore('kontor-banks', 'strict')),
      builtIn,
      newId: () => crypto.randomUUID().slice(0, 8),
      today: () => new Date().toISOString().slice(0, 10),
    }),
    checker: { icu, check: createBankCheck(() => new CheckWorker()) },
    files: { read: (file) => readTextFile(file, LARGEST), save: saveFile, saveZip },
    rememberLanguage,
    leave,
  }
  followTranslation(document)
  showScreen(Workshop, emptyPage(), { world })
}

function saveZip(name: string, files: Readonly<Record<string, string>>): void {
  const bytes = Object.entries(files).map(([path, text]) => [path, strToU8(text)] as const)
  saveBytes(name, zipSync(Object.fromEntries(bytes)))
}
