import { bankOf } from '../domain/bank/bank'
import * as conflict from './conflict/practice'
import * as listening from './listening/practice'
import * as numeracy from './numeracy/practice'
import * as organization from './organization/practice'
import { BANK_VERSION } from './version'

/** What practice asks about the core four (M4a), without words and without keys. */
export const bank = bankOf(BANK_VERSION, [listening, conflict, numeracy, organization])
