import { it } from 'vitest'
import { checkDrawnForms } from '../../src/domain/bank/check/drawn-forms'
import { checkGuessing } from '../../src/domain/bank/check/guessing'
import { checkModelDraws } from '../../src/domain/bank/check/model-draws'
import { checkModelStems } from '../../src/domain/bank/check/model-stems'
import { readBank } from '../../src/domain/bank/check/schema'
import { CORE } from '../../src/domain/form/blueprint'
import { icu, loadBank } from '../support/load-bank'
it('probe', { timeout: 300000 }, () => {
  const { bank } = readBank(loadBank())
  const t = <T>(name: string, f: () => T) => {
    const c = process.cpuUsage()
    const s = performance.now()
    const r = f()
    const u = process.cpuUsage(c)
    console.log(
      'T',
      name,
      Math.round(performance.now() - s),
      'ms wall',
      Math.round((u.user + u.system) / 1000),
      'ms cpu',
    )
    return r
  }
  const forms = t('forms2000', () => checkDrawnForms(bank, CORE, 2000)).forms
  const g = t('guess1000', () => checkGuessing(bank, forms.slice(0, 1000)))
  console.log(
    'T',
    g.figures.filter((f) => f.strategy === 'medium'),
  )
  t('stems200', () => checkModelStems(bank, icu, 200))
  t('draws10000', () => checkModelDraws(bank, icu, 10000))
})
