import type { Language } from '../../../domain/ground/language'
import { provideBanks, type Banks } from './banks'
import { provideChecker, type Checker } from './checker'
import { provideFiles, type Files } from './files'

/** Everything that the workshop's screens may ask for, by feature; `app/workshop` builds it. */
export interface WorkshopWorld {
  readonly banks: Banks
  readonly checker: Checker
  readonly files: Files
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
