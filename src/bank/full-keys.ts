import { keysOf } from '../domain/bank/bank'
import { keys as accuracy } from './accuracy/keys'
import { keys as computer } from './computer/keys'
import { keys as conflict } from './conflict/keys'
import { keys as listening } from './listening/keys'
import { keys as numeracy } from './numeracy/keys'
import { keys as organization } from './organization/keys'
import { keys as patience } from './patience/keys'
import { keys as questioning } from './questioning/keys'
import { keys as spoken } from './spoken/keys'
import { keys as written } from './written/keys'

/** What is right, for every skill. Loaded only after the answers are frozen. */
export const keys = keysOf([
  ...listening,
  ...conflict,
  ...numeracy,
  ...organization,
  ...patience,
  ...questioning,
  ...spoken,
  ...written,
  ...accuracy,
  ...computer,
])
