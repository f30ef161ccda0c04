import { bank } from '../../src/bank/full'
import { CORE, FULL, type Blueprint } from '../../src/domain/form/blueprint'
import { blueprintFor } from '../../src/domain/form/sections'

const four = CORE.sections.map(({ skill }) => skill)

/** Every length that is offered, for the skills that it is made for. */
export const LENGTHS: readonly (readonly [name: 'short' | 'core' | 'thorough', blueprint: Blueprint])[] = [
  ['short', blueprintFor(bank, four, 'compact') ?? CORE],
  ['core', CORE],
  ['thorough', FULL],
]
