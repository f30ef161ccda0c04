import { describe, expect, it } from 'vitest'
import { closed, missingIn, stateOf } from '../../../src/domain/campaign/campaign'
import { noticeBlocks, noticeParts, noticeVersion } from '../../../src/domain/campaign/notice'
import { changesBetween, profileFingerprint, withDemand } from '../../../src/domain/campaign/profile-version'
import { profiles } from '../../../src/bank/profiles'
import { CAMPAIGN } from '../../support/stores'

describe('a campaign', () => {
  it('is a draft, then open, then closed, and stays closed', () => {
    const open = { ...CAMPAIGN, opened: { at: 1, recipient: 'age1…' } }
    expect([CAMPAIGN, open, closed(open, 5)].map(stateOf)).toEqual(['draft', 'open', 'closed'])
    expect(closed(closed(open, 5), 9).closedAt).toBe(5)
  })

  it('says what is still missing', () => {
    expect(missingIn(CAMPAIGN)).toEqual([])
    expect(missingIn({ ...CAMPAIGN, title: ' ', roles: [], notices: { de: 'Hinweis' } })).toEqual([
      'title',
      'roles',
      'notice',
    ])
  })
})

describe('a notice', () => {
  it('reads a heading of a megabyte once, not once for every sign', () => {
    const long = 'a'.repeat(1024 * 1024)
    expect(noticeBlocks(`# ${long}\nText`)).toEqual([
      { type: 'heading', text: long },
      { type: 'paragraph', text: 'Text' },
    ])
  })

  it('is read in headings and paragraphs, however the lines end', () => {
    expect(noticeBlocks('# Wozu\r\nSo ist es.\r\n\r\nUnd so.\n\n# Wer\nWir.')).toEqual([
      { type: 'heading', text: 'Wozu' },
      { type: 'paragraph', text: 'So ist es.' },
      { type: 'paragraph', text: 'Und so.' },
      { type: 'heading', text: 'Wer' },
      { type: 'paragraph', text: 'Wir.' },
    ])
  })

  it('is folded under its headings; what stands before the first is not', () => {
    expect(noticeParts('Guten Tag.\n\n# Wozu\nSo ist es.\n\nUnd so.\n# Wer\n# Wann\nBald.')).toEqual([
      { heading: undefined, paragraphs: ['Guten Tag.'] },
      { heading: 'Wozu', paragraphs: ['So ist es.', 'Und so.'] },
      { heading: 'Wer', paragraphs: [] },
      { heading: 'Wann', paragraphs: ['Bald.'] },
    ])
  })

  it('has another version as soon as one letter differs', () => {
    // printf Hinweis | sha256sum | cut -c1-8
    expect(noticeVersion('Hinweis')).toMatch(/^[0-9a-f]{8}$/)
    expect(noticeVersion('Hinweis')).not.toBe(noticeVersion('hinweis'))
  })
})

describe('[R3] weights', () => {
  const changed = withDemand(profiles, 'cashier', 'organization', { weight: 3, required: 40 })

  it('that are changed carry another fingerprint, and the change can be named', () => {
    expect(profileFingerprint(changed)).not.toBe(profileFingerprint(profiles))
    expect(changesBetween(profiles, changed)).toMatchObject([
      { role: 'cashier', skill: 'organization', before: { weight: 1 }, after: { weight: 3, required: 40 } },
    ])
  })

  it('that are changed by the firm no longer call on their figure', () => {
    expect(changed.find(({ role }) => role === 'cashier')?.skills.organization.reason).toBe('employer')
  })

  it('that are set to what they were are no change', () => {
    const { weight, required } = profiles[0]?.skills.listening ?? { weight: 1, required: null }
    expect(withDemand(profiles, 'receptionist', 'listening', { weight, required })).toEqual(profiles)
  })
})
