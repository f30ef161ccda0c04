import { bankOf } from '../domain/bank/bank'
import * as accuracy from './accuracy/items'
import * as computer from './computer/items'
import * as conflict from './conflict/items'
import * as conflictPractice from './conflict/practice'
import * as listening from './listening/items'
import * as listeningPractice from './listening/practice'
import * as numeracy from './numeracy/items'
import * as numeracyPractice from './numeracy/practice'
import * as organization from './organization/items'
import * as organizationPractice from './organization/practice'
import * as patience from './patience/items'
import * as questioning from './questioning/items'
import * as spoken from './spoken/items'
import { BANK_VERSION } from './version'
import * as written from './written/items'

/** The items of every skill, for campaigns and for recruiters; whoever only practises needs `core.ts`. */
export const bank = bankOf(BANK_VERSION, [
  listening,
  listeningPractice,
  conflict,
  conflictPractice,
  numeracy,
  numeracyPractice,
  organization,
  organizationPractice,
  patience,
  questioning,
  spoken,
  written,
  accuracy,
  computer,
])
