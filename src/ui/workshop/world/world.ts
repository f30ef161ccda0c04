import type { Language } from '../../../domain/ground/language'
import { provideBanks, type WrittenBanks } from './banks'
import { provideChecker, type Checker } from './checker'
import { provideFiles, type BankFiles } from './files'

/** Everything that the workshop's screens may ask for, by feature; `app/workshop` builds it. */
export interface WorkshopWorld {
  readonly banks: WrittenBanks
  readonly checker: Checker
  readonly files: BankFiles
  readonly rememberLanguage: (language: Language) => void
  /** To the candidate's side. */
  readonly leave: () => void
}

/** Each screen below asks for the features it uses. */
export function provideWorld(world: WorkshopWorld): void {
  provideBanks(world.banks)
  provideChecker(world.checker)
  provideFiles(world.files)
}
