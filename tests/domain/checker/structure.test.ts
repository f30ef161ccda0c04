import { describe, expect, it } from 'vitest'
import { checkKeys } from '../../../src/domain/checker/key-fits'
import { checkReferences } from '../../../src/domain/checker/references'
import { readBank } from '../../../src/domain/checker/schema'
import { recordingOf } from '../../../src/domain/bank/stimulus'
import { bankOf, broken, SOUND, told } from '../../fixtures/broken-banks'

describe('a sound bank', () => {
  it('has no findings', () => {
    const { bank, findings } = readBank(SOUND)
    expect(told([...findings, ...checkReferences(bank), ...checkKeys(bank)])).toEqual([])
  })
})

describe('the schema', () => {
  const found = (place: string, value: unknown) => told(readBank(broken(place, value)).findings)

  it.each<[string, unknown, string]>([
    ['conflict.items.0.difficulty', 4, 'conflict/co1/difficulty schema-broken'],
    ['conflict.items.0.options', ['a', 'b', 'c'], 'conflict/co1/options schema-broken'],
    ['conflict.items.0.options.1', 'B!', 'conflict/co1/options/1 schema-broken'],
    ['conflict.items.0.roles', [], 'conflict/co1/roles schema-broken'],
    ['conflict.items.0.seconds', undefined, 'conflict/co1/seconds schema-broken'],
    ['conflict.items.0.id', 7, 'conflict/items/0/id schema-broken'],
    ['conflict.items.0', 'co1', 'conflict/items/0 schema-broken'],
    ['conflict.keys.0.ranks.c', 5, 'conflict/co1/key/ranks/c schema-broken'],
    ['conflict.keys.0.date', 'gestern', 'conflict/co1/key/date schema-broken'],
    ['listening.stimuli.0.lines.1', 'boss', 'listening/li1/lines/1 schema-broken'],
    ['numeracy.models.0.settings.2.draw.n.step', 0, 'numeracy/nu-total/settings/2/draw/n/step schema-broken'],
    [
      'numeracy.models.0.settings.3.derive.total',
      '1+'.repeat(101),
      'numeracy/nu-total/settings/3/derive/total schema-broken',
    ],
    [
      'numeracy.keys.0.answers.common.wrong.0.credit',
      0.75,
      'numeracy/nu-total/key/answers/common/wrong/0/credit schema-broken',
    ],
  ])('names the exact place: %s', (place, value, expected) => {
    expect(found(place, value)).toEqual([expected])
  })

  it('says what was expected and what was there', () => {
    expect(readBank(broken('conflict.items.0.seconds', 3)).findings).toEqual([
      {
        rule: 'document',
        severity: 'error',
        path: 'conflict/co1/seconds',
        code: 'schema-broken',
        values: { expected: '>=5', received: '3' },
      },
    ])
  })

  it('speaks up for fields that it does not know, which are mostly misspelt', () => {
    expect(found('organization.keys.0.hards', [['rent', 'call']])).toEqual(['organization/or1/key/hards field-unknown'])
    expect(found('numeracy.models.0.settings.1.requires', [])).toEqual([
      'numeracy/nu-total/settings/1/requires field-unknown',
    ])
  })

  it('leaves out what it cannot read and goes on with the rest', () => {
    const { bank } = readBank(broken('conflict.items.0.difficulty', 4))
    expect(bank.parts.map(({ items, models }) => items.length + models.length)).toEqual([1, 0, 1, 2, 1])
  })
})

describe('recordings', () => {
  const withAudio = (audio: unknown) => readBank(broken('listening.stimuli.0.audio', audio))
  const { languages } = SOUND

  it('are named by language and format, in every language of the bank', () => {
    const { bank, findings } = withAudio(Object.fromEntries(languages.map((language) => [language, 'mp3'])))
    expect(told([...findings, ...checkReferences(bank)])).toEqual([])
  })

  it('in a language that the bank does not have are reported', () => {
    const { bank } = withAudio({ de: 'mp3', en: 'opus' })
    expect(told(checkReferences({ ...bank, languages: ['de'] }))).toContain(
      'listening/li1/audio/en recording-of-no-language',
    )
  })

  it.each([{ de: 'wav' }, { de: 5 }, 'li01'])('cannot be named as %j', (audio) => {
    expect(told(withAudio(audio).findings)[0]).toMatch(/^listening\/li1\/audio(\/de)? schema-broken$/)
  })

  it('lie in one file for each line', () => {
    const [dialogue] = withAudio({ de: 'mp3' }).bank.parts.flatMap(({ stimuli }) => stimuli)
    if (dialogue?.type !== 'dialogue') throw new Error('The first stimulus is no dialogue any more')
    expect([1, 2].map((line) => recordingOf(dialogue, 'de', line))).toEqual([
      'audio/de/li1-1.mp3',
      'audio/de/li1-2.mp3',
    ])
    expect(recordingOf(dialogue, 'en', 1)).toBeUndefined()
  })
})

describe('references', () => {
  const found = (place: string, value: unknown) => told(checkReferences(bankOf(broken(place, value))))
  const choice = { type: 'choice', item: 'li1a', author: 'A', date: '2026-11-01', status: 'author', credit: { b: 1 } }
  const [first, second] = SOUND.parts[0]?.keys ?? []

  it.each<[string, unknown, readonly string[]]>([
    [
      'conflict.items.0.id',
      'li1',
      ['conflict/li1 id-twice', 'conflict/co1/key key-without-item', 'conflict/li1 key-missing'],
    ],
    [
      'organization.items.1.id',
      'or1',
      ['organization/or1 id-twice', 'organization/or1/key key-of-other-type', 'organization/or2/key key-without-item'],
    ],
    ['conflict.items.0.skill', 'patience', ['conflict/co1/skill skill-differs']],
    ['conflict.items.0.facet', 'money', ['conflict/co1/facet facet-unknown']],
    ['numeracy.models.0.facet', 'fact', ['numeracy/nu-total/facet facet-unknown']],
    [
      'listening.items.0.stimulus',
      'li9',
      ['listening/li1a/stimulus stimulus-unknown', 'listening/li1 stimulus-unused'],
    ],
    [
      'listening.items.0.stimulus',
      'wr1',
      ['listening/li1a/stimulus stimulus-unknown', 'listening/li1 stimulus-unused'],
    ],
    ['listening.items.0.stimulus', undefined, ['listening/li1 stimulus-unused']],
    ['conflict.keys', [], ['conflict/co1 key-missing']],
    ['listening.keys', [first ?? second, choice], ['listening/li1a/key key-twice']],
    ['conflict.keys.0.item', 'co9', ['conflict/co9/key key-without-item', 'conflict/co1 key-missing']],
    ['conflict.keys.0', { ...choice, item: 'co1' }, ['conflict/co1/key key-of-other-type']],
  ])('%s = %o', (place, value, expected) => {
    expect(found(place, value)).toEqual(expected)
  })
})

describe('keys', () => {
  const found = (place: string, value: unknown) => told(checkKeys(bankOf(broken(place, value))))

  it.each<[string, unknown, readonly string[]]>([
    ['listening.keys.0.credit.a', undefined, ['listening/li1a/key/credit/a choice-option-missing']],
    ['listening.keys.0.credit.e', 0, ['listening/li1a/key/credit/e choice-option-unknown']],
    ['listening.keys.0.credit.b', 0.5, ['listening/li1a/key/credit choice-best-not-one']],
    ['listening.keys.0.credit.a', 1, ['listening/li1a/key/credit choice-best-not-one']],
    ['listening.keys.0.credit.c', 0.6, ['listening/li1a/key/credit/c choice-credit-too-high']],
  ])('[S2] %s = %o', (place, value, expected) => {
    expect(found(place, value)).toEqual(expected)
  })

  it.each<[string, unknown, readonly string[]]>([
    ['conflict.keys.0.ranks.a', 1, ['conflict/co1/key/ranks ranks-not-one-to-four']],
    [
      'conflict.keys.0.ranks.a',
      undefined,
      ['conflict/co1/key/ranks/a ranks-of-other-options', 'conflict/co1/key/ranks ranks-not-one-to-four'],
    ],
    ['conflict.keys.0.ranks.e', 2, ['conflict/co1/key/ranks/e ranks-of-other-options']],
    ['conflict.keys.0.polite', 'e', ['conflict/co1/key/polite polite-unknown']],
  ])('[S3] %s = %o', (place, value, expected) => {
    expect(found(place, value)).toEqual(expected)
  })

  const at = 'organization/or1/key'
  it.each<[string, unknown, readonly string[]]>([
    ['order', ['rent', 'call'], [`${at}/order order-of-other-things`]],
    ['order', ['rent', 'call', 'call'], [`${at}/order order-of-other-things`]],
    ['order', ['rent', 'call', 'bill'], [`${at}/order order-of-other-things`]],
    ['pairs.1', ['rent', 'bill'], [`${at}/pairs/1 pair-unknown`]],
    ['pairs.1', ['rent', 'call'], [`${at}/pairs/1 pair-twice`]],
    ['pairs.1', ['rent', 'rent'], [`${at}/pairs pairs-in-a-circle`]],
    [
      'pairs',
      [
        ['rent', 'call'],
        ['call', 'post'],
        ['post', 'rent'],
      ],
      [`${at}/pairs pairs-in-a-circle`],
    ],
    ['hard', [['call', 'rent']], [`${at}/pairs pairs-in-a-circle`]],
    ['hard', [['rent', 'bill']], [`${at}/hard/0 pair-unknown`]],
    ['order', ['rent', 'post', 'call'], []],
    ['order', ['post', 'rent', 'call'], [`${at}/order order-breaks-pair`]],
    // Rent is done at 10:00; with the call first the clock stands at 10:30, and the hard pair is broken as well.
    [
      'order',
      ['call', 'rent', 'post'],
      [`${at}/order order-breaks-pair`, `${at}/order order-breaks-constraint`, `${at}/order order-breaks-constraint`],
    ],
    ['plan.minutes.rent', 90, [`${at}/order order-breaks-constraint`, `${at}/order order-breaks-constraint`]],
    ['plan.by.rent', 560, [`${at}/order order-breaks-constraint`]],
    ['plan.at.call', 560, [`${at}/order order-breaks-constraint`]],
    ['plan.minutes.post', undefined, [`${at}/plan/minutes/post plan-minutes-missing`]],
    ['plan.by.bill', 600, [`${at}/plan/by/bill plan-thing-unknown`]],
    ['plan', undefined, []],
  ])('[S5] %s = %o', (place, value, expected) => {
    expect(found(`organization.keys.0.${place}`, value)).toEqual(expected)
  })

  it('[S5] says which thing is late, and when', () => {
    const findings = checkKeys(bankOf(broken('organization.keys.0.plan.by.rent', 560)))
    // 9:00 and half an hour: 9:30 is 570.
    expect(findings[0]?.values).toEqual({ type: 'deadline-missed', thing: 'rent', by: 560, done: 570 })
  })

  it.each<[string, unknown, readonly string[]]>([
    [
      'organization.keys.1.places.ad',
      undefined,
      ['organization/or2/key/places/ad sort-thing-missing', 'organization/or2/places/bin sort-place-empty'],
    ],
    ['organization.keys.1.places.tea', 'bin', ['organization/or2/key/places/tea sort-thing-unknown']],
    [
      'organization.keys.1.places.ad',
      'attic',
      ['organization/or2/key/places/ad sort-place-unknown', 'organization/or2/places/bin sort-place-empty'],
    ],
  ])('[S6] %s = %o', (place, value, expected) => {
    expect(found(place, value)).toEqual(expected)
  })

  it('[S7] a target is one of the spots', () => {
    expect(found('written.keys.0.targets', ['s2', 's9'])).toEqual(['written/wr1a/key/targets/s9 spot-unknown'])
  })

  const model = 'numeracy/nu-total'
  it.each<[string, unknown, readonly string[]]>([
    ['models.0.settings.2.derive.total', 'n *', [`${model}/settings/2/derive/total formula-unreadable`]],
    ['models.0.settings.2.derive.total', 'n * cost', [`${model}/settings/2/derive/total name-unknown`]],
    [
      'models.0.settings.1.derive',
      { early: 'total', total: 'n * price' },
      [`${model}/settings/1/derive/early name-unknown`],
    ],
    ['models.0.settings.1.require.0', 'cost > 0', [`${model}/settings/1/require/0 name-unknown`]],
    ['models.0.settings.1.draw.n.to', 1, [`${model}/settings/1/draw/n draw-empty`]],
    ['models.0.settings.3.table.rows.0.1.value', 'cost', [`${model}/settings/3/table/rows/0/1 name-unknown`]],
    ['models.0.show.cost', 'money', [`${model}/show/cost name-unknown`]],
    ['keys.0.answers.common.answer', 'n price', [`${model}/key/answers/common/answer formula-unreadable`]],
    ['keys.0.answers.common.wrong.0.value', 'cost', [`${model}/key/answers/common/wrong/one name-unknown`]],
    [
      'keys.0.answers.common.wrong',
      [
        { id: 'one', value: 'price', credit: 0 },
        { id: 'one', value: 'n', credit: 0 },
      ],
      [`${model}/key/answers/common/wrong/one wrong-path-twice`],
    ],
  ])('[M3] %s = %o', (place, value, expected) => {
    expect(found(`numeracy.${place}`, value)).toEqual(expected)
  })
})
