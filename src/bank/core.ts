import { bankOf } from '../domain/bank/bank'
import * as conflict from './conflict/items'
import * as listening from './listening/items'
import * as numeracy from './numeracy/items'
import * as organization from './organization/items'
import { BANK_VERSION } from './version'

/** The items of the core four, without words and without keys. */
export const bank = bankOf(BANK_VERSION, [listening, conflict, numeracy, organization])
