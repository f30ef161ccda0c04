import { OFFICES } from '../../../domain/ground/skill'
import { headlineOf, isAboveGuessing, isWhole, talliesOf, type Headline } from '../../../domain/report/headline'
import type { Result } from '../../../domain/scoring/result'
import { isScored } from '../../../domain/scoring/skill'
import type { DataTexts, Texts } from '../../i18n'

/** The headline of a result and the two or three sentences below it: nothing that the numbers do not say (C14). */
export function headlineWords(result: Result, t: Texts, dataText: DataTexts) {
  const headline = headlineOf(result)
  return { title: titleOf(headline, t, dataText), sentences: sentencesOf(result, headline, t) }
}

function titleOf(headline: Headline, t: Texts, dataText: DataTexts): string {
  switch (headline.type) {
    case 'skill':
      return dataText(`result.skill-${headline.skill}.title`)
    case 'leaning':
      return t(`result.leaning-${headline.office}.title`)
    case 'office':
      return t(`result.office-${headline.office}.title`)
    case 'too-few':
    case 'all-right':
    case 'some':
    case 'practise':
      return t(`result.${headline.type}.title`)
  }
}

function sentencesOf(result: Result, headline: Headline, t: Texts): readonly string[] {
  const { items, skills, offices, leaning } = result
  const count = items.length
  if (headline.type === 'too-few') return [t('result.too-few.message')]
  const isFirst = !skills.some(isScored)
  return [
    ...ownSentence(result, headline, t),
    ...(OFFICES.every((office) => isAboveGuessing(offices[office], skills)) && headline.type !== 'all-right'
      ? [t('result.above.message')]
      : []),
    ...(!isFirst && leaning.status === 'leaning' && leaning.office === 'undecided' && headline.type !== 'practise'
      ? [t('result.undecided.message', { count })]
      : []),
    ...(isFirst ? [t('result.first.message', { count })] : []),
  ]
}

function ownSentence({ items, skills }: Result, headline: Headline, t: Texts): readonly string[] {
  switch (headline.type) {
    case 'skill': {
      const tally = talliesOf({ items, skills }).find(({ skill }) => skill === headline.skill)
      return tally ? [t('result.skill.message', { right: tally.whole, all: tally.asked })] : []
    }
    case 'all-right':
      return [t('result.all-right.message', { count: items.length })]
    case 'leaning':
      return [t(`result.leaning-${headline.office}.message`)]
    case 'practise':
      return [t('result.practise.message')]
    case 'office':
    case 'some':
      return [t('result.some.message', { right: items.filter(isWhole).length, all: items.length })]
    case 'too-few':
      return []
  }
}
