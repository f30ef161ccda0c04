import { keysOf } from '../domain/bank/bank'
import { keys as conflict } from './conflict/keys'
import { keys as listening } from './listening/keys'
import { keys as numeracy } from './numeracy/keys'
import { keys as organization } from './organization/keys'

/** What is right, for the core four. Loaded only after the answers are frozen. */
export const keys = keysOf([...listening, ...conflict, ...numeracy, ...organization])
