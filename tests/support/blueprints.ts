import { CORE, FULL, SHORT, type Blueprint } from '../../src/domain/form/blueprint'

/** Every length that is offered (M4). */
export const LENGTHS: readonly (readonly [name: 'short' | 'core' | 'thorough', blueprint: Blueprint])[] = [
  ['short', SHORT],
  ['core', CORE],
  ['thorough', FULL],
]
