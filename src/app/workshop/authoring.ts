import { strToU8, zipSync } from 'fflate'
import { builtInBank } from '../../bank/document'
import { createBankCheck } from '../../services/banks/bank-check'
import CheckWorker from '../../services/banks/bank-check.worker?worker'
import { createBankStore } from '../../services/banks/bank-store'
import { readTextFile } from '../../services/device/read-file'
import { saveBytes, saveFile } from '../../services/device/save-file'
import { icu } from '../../services/banks/icu'
import { openObjectStore } from '../../services/storage/object-store'
import { rememberLanguage } from '../../services/storage/hints'
import Authoring from '../../ui/workshop/Workshop.svelte'
import { needTexts } from '../../ui/i18n'
import { leave, openLanguage, showScreen } from '../shared/page'

/** Composition root of the item workshop. It loads every key, so nothing else of Kontor leads here unasked. */

/** Bytes; the built-in bank has less than one million. */
const LARGEST = 8_000_000

export async function showAuthoring(emptyPage: () => HTMLElement): Promise<void> {
  await openLanguage()
  const [builtIn] = await Promise.all([
    builtInBank(),
    ...(['authoring', 'candidate', 'profiles', 'recruiter', 'method'] as const).map(needTexts),
  ])
  const store = createBankStore(openObjectStore('kontor-banks', 'strict'))
  const world = {
    ...store,
    async read(id: string) {
      const stored = await store.read(id)
      return stored?.type === 'Bank' ? stored.bank : undefined
    },
    builtIn,
    icu,
    check: createBankCheck(() => new CheckWorker()),
    newId: () => crypto.randomUUID().slice(0, 8),
    today: () => new Date().toISOString().slice(0, 10),
    readFile: (file: File) => readTextFile(file, LARGEST),
    saveFile,
    saveZip: (name: string, files: Readonly<Record<string, string>>) =>
      saveBytes(name, zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))),
    rememberLanguage,
    leave,
  }
  showScreen(Authoring, emptyPage(), { world })
}
