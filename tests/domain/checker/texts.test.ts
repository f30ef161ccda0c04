import { describe, expect, it } from 'vitest'
import { checkMessages } from '../../../src/domain/checker/messages'
import { checkTexts } from '../../../src/domain/checker/texts'
import { checkTypography } from '../../../src/domain/checker/typography'
import { bankOf, broken, SOUND, told } from '../../fixtures/broken-banks'
import { icu } from '../../../src/services/banks/icu'

describe('a sound bank', () => {
  it('[C10] has all texts, in order', () => {
    const bank = bankOf(SOUND)
    expect(told([...checkTexts(bank), ...checkMessages(bank, icu), ...checkTypography(bank)])).toEqual([])
  })
})

describe('[C10] texts that structure asks for', () => {
  const found = (place: string, value: unknown) => told(checkTexts(bankOf(broken(place, value))))

  it.each<[string, string]>([
    ['conflict.texts.de.co1/option/b', 'conflict/co1/option/b/de'],
    ['conflict.texts.en.co1/stem', 'conflict/co1/stem/en'],
    ['conflict.texts.de.co1/situation', 'conflict/co1/situation/de'],
    ['listening.texts.de.li1/setting', 'listening/li1/setting/de'],
    ['listening.texts.de.li1/speaker/staff', 'listening/li1/speaker/staff/de'],
    ['listening.texts.en.li1/line/2', 'listening/li1/line/2/en'],
    ['organization.texts.de.or1/thing/rent', 'organization/or1/thing/rent/de'],
    ['organization.texts.de.or2/place/bin', 'organization/or2/place/bin/de'],
    ['written.texts.de.wr1/subject', 'written/wr1/subject/de'],
    ['written.texts.de.wr1/paragraph/1', 'written/wr1/paragraph/1/de'],
    ['written.texts.en.wr1a/spot/s3', 'written/wr1a/spot/s3/en'],
    ['numeracy.texts.de.nu-total/who/2', 'numeracy/nu-total/who/2/de'],
    ['numeracy.texts.de.nu-total/column/each', 'numeracy/nu-total/column/each/de'],
    ['numeracy.texts.en.nu-total/cell/pens', 'numeracy/nu-total/cell/pens/en'],
  ])('misses %s', (place, path) => {
    expect(found(place, undefined)).toEqual([`${path} text-missing`])
  })

  it('are one per setting where each has its own stem', () => {
    const both = ['de', 'en'].flatMap((language) => [
      ...[1, 2, 3].map((n) => `numeracy/nu-total/stem/${n}/${language} text-missing`),
      `numeracy/nu-total/stem/${language} text-left-over`,
    ])
    expect(found('numeracy.models.0.stem', 'each')).toEqual(both)
  })

  it('are all there, and nothing else', () => {
    expect(found('conflict.texts.de.co1/option/e', 'Gehen')).toEqual(['conflict/co1/option/e/de text-left-over'])
    expect(found('conflict.texts.en.co7/stem', 'Why?')).toEqual(['conflict/co7/stem/en text-left-over'])
  })

  it('may have a situation or a heading too, but then in every language', () => {
    expect(found('listening.texts.de.li1a/situation', 'Am Telefon.')).toEqual([
      'listening/li1a/situation/en text-missing',
    ])
  })

  it.each([
    [
      'mailbox',
      { type: 'mailbox', mails: ['m1', 'm2'] },
      [
        'mail/m1/from',
        'mail/m1/subject',
        'mail/m1/time',
        'mail/m1/preview',
        'mail/m2/from',
        'mail/m2/subject',
        'mail/m2/time',
        'mail/m2/preview',
      ],
    ],
    [
      'table',
      { type: 'table', columns: 2, rows: 2 },
      ['column/1', 'column/2', 'cell/1/1', 'cell/1/2', 'cell/2/1', 'cell/2/2'],
    ],
    ['text', { type: 'text', paragraphs: 2 }, ['paragraph/2']],
  ])('of a %s', (_, shape, missing) => {
    const findings = found('written.stimuli.0', { id: 'wr1', skill: 'written', ...shape })
    const expected = missing.map((text) => `written/wr1/${text}/de text-missing`)
    expect(findings.filter((line) => line.endsWith('/de text-missing'))).toEqual(expected)
  })
})

describe('[W2] reasons', () => {
  const found = (place: string, value: unknown) => told(checkTexts(bankOf(broken(place, value))))

  it.each<[string, string]>([
    ['listening.reasons.de.li1a/c', 'listening/li1a/reason/c/de'],
    ['conflict.reasons.en.co1/d', 'conflict/co1/reason/d/en'],
    ['organization.reasons.de.or1/rent-before-post', 'organization/or1/reason/rent-before-post/de'],
    ['organization.reasons.de.or1/plan', 'organization/or1/reason/plan/de'],
    ['organization.reasons.en.or2/cv', 'organization/or2/reason/cv/en'],
    ['written.reasons.de.wr1a/s1', 'written/wr1a/reason/s1/de'],
    ['numeracy.reasons.de.nu-total/answer', 'numeracy/nu-total/reason/answer/de'],
    ['numeracy.reasons.de.nu-total/one', 'numeracy/nu-total/reason/one/de'],
  ])('misses %s', (place, path) => {
    expect(found(place, undefined)).toEqual([`${path} reason-missing`])
  })

  it('of something that is not keyed are left over', () => {
    expect(found('conflict.reasons.de.co1/e', 'Warum?')).toEqual(['conflict/co1/reason/e/de reason-left-over'])
  })
})

describe('[C10] messages', () => {
  const found = (place: string, text: string) => checkMessages(bankOf(broken(place, text)), icu)

  it('that cannot be read say why and where', () => {
    const [finding, ...more] = found('conflict.texts.de.co1/stem', 'Was {hilft?')
    expect(more).toEqual([])
    expect(finding).toMatchObject({ path: 'conflict/co1/stem/de', code: 'message-unreadable', values: { at: 4 } })
    expect(told(found('conflict.reasons.en.co1/a', 'Helps }'))).toEqual([])
    expect(told(found('conflict.reasons.en.co1/a', 'Helps {a'))).toEqual([
      'conflict/co1/reason/a/en message-unreadable',
    ])
  })

  it.each<[string, string, readonly string[]]>([
    // Items are fixed: nothing is filled in.
    [
      'conflict.texts.de.co1/stem',
      'Was hilft {who}?',
      ['conflict/co1/stem/de placeholder-unknown', 'conflict/co1/stem/en placeholders-differ'],
    ],
    ['conflict.reasons.de.co1/a', 'Hilft {who}.', ['conflict/co1/reason/a/de placeholder-unknown']],
    ['numeracy.texts.en.nu-total/stem', '{who} buys pens.', ['numeracy/nu-total/stem/en placeholders-differ']],
    [
      'numeracy.texts.de.nu-total/stem',
      '{who} kauft {n, plural, one {# Stift} other {# Stifte}}.',
      ['numeracy/nu-total/stem/en placeholders-differ'],
    ],
    [
      'numeracy.texts.en.nu-total/stem',
      '{who} buys {m} of {n}.',
      ['numeracy/nu-total/stem/en placeholder-unknown', 'numeracy/nu-total/stem/en placeholders-differ'],
    ],
    // A wording is put in as it is.
    [
      'numeracy.texts.de.nu-total/who/1',
      'Frau {n}',
      ['numeracy/nu-total/who/1/de placeholder-unknown', 'numeracy/nu-total/who/1/en placeholders-differ'],
    ],
  ])('%s: %s', (place, text, expected) => {
    expect(told(found(place, text))).toEqual(expected)
  })

  it('may use plurals of counts, in whatever number of branches the language has', () => {
    const bank = bankOf(broken('numeracy.texts.de.nu-total/stem', '{who}: {n, plural, one {# Stift} other {# Stifte}}'))
    const english = '{who}: {n, plural, =1 {a pen} one {# pen} other {# pens}}'
    const parts = bank.parts.map((part) =>
      part.skill === 'numeracy'
        ? { ...part, texts: { ...part.texts, en: { ...part.texts['en'], 'nu-total.stem': english } } }
        : part,
    )
    expect(told(checkMessages({ ...bank, parts }, icu))).toEqual([])
  })

  it('may not use plurals of what is written out already, like wordings and amounts of money', () => {
    const ofWording = broken('numeracy.texts.de.nu-total/stem', '{n} {who, plural, other {#}}')
    const unknown = 'numeracy/nu-total/stem/de placeholder-unknown'
    expect(told(checkMessages(bankOf(ofWording), icu))).toContain(unknown)
    const ofCount = bankOf(broken('numeracy.texts.de.nu-total/stem', '{who} {n, plural, other {#}}'))
    expect(told(checkMessages(ofCount, icu))).not.toContain(unknown)
    const ofMoney = ofCount.parts.map((part) => ({
      ...part,
      models: part.models.map((model) => ({ ...model, show: { n: 'money' } as const })),
    }))
    expect(told(checkMessages({ ...ofCount, parts: ofMoney }, icu))).toContain(unknown)
  })

  it('may only use what their setting draws', () => {
    const findings = checkMessages(
      bankOf(broken('numeracy.models.0.settings.2.draw', { price: { of: [100, 200] } })),
      icu,
    )
    expect(told(findings)).toEqual(
      ['de', 'en'].map((language) => `numeracy/nu-total/stem/${language} placeholder-unknown`),
    )
  })
})

describe('[C10] typography', () => {
  const found = (language: 'de' | 'en', text: string) =>
    checkTypography(bankOf(broken(`conflict.texts.${language}.co1/stem`, text))).map(({ code }) => code)

  it.each<['de' | 'en', string, readonly string[]]>([
    ['de', '„Gut“, sagt sie. „Bis morgen.“', []],
    ['en', '“Good,” she says. It’s late.', []],
    ['de', 'Sie sagt "gut".', ['quotes-straight']],
    ['en', "It's late.", ['quotes-straight']],
    ['de', 'Und dann...', ['quotes-straight']],
    ['de', 'Sie sagt “gut”.', ['quotes-foreign', 'quotes-unbalanced']],
    ['de', 'Sie sagt »gut«.', ['quotes-foreign']],
    ['en', 'She says „good“.', ['quotes-foreign', 'quotes-unbalanced']],
    ['de', 'Sie sagt „gut.', ['quotes-unbalanced']],
    ['de', 'Sie sagt gut“.', ['quotes-unbalanced']],
    ['de', '„„Gut““', ['quotes-unbalanced']],
    ['de', 'Zwei  Blanks', ['blanks-doubled']],
    ['de', 'Zwei \u00a0Blanks', ['blanks-doubled']],
    ['en', ' Before', ['blanks-around']],
    ['en', 'After\n', ['blanks-around']],
    ['en', '', ['text-empty']],
    ['en', '  ', ['text-empty']],
  ])('%s: %s', (language, text, expected) => {
    expect(found(language, text)).toEqual(expected)
  })

  it('counts for reasons too', () => {
    expect(told(checkTypography(bankOf(broken('conflict.reasons.de.co1/a', 'Hilft  nicht.'))))).toEqual([
      'conflict/co1/reason/a/de blanks-doubled',
    ])
  })
})
