import type { Campaign } from '../../domain/campaign/campaign'
import type { Language } from '../../domain/ground/language'

/** A link leaves out the notices that every device can write by itself; the device that is invited writes them again. */

/** The notice that a campaign begins with, in one language. */
export type WriteDefault = (campaign: Campaign, language: Language) => Promise<string>

/** For a link: only the notices that the firm has changed. */
export async function dropDefaultNotices(campaign: Campaign, writeDefault: WriteDefault): Promise<Campaign> {
  const own = await Promise.all(
    campaign.languages.map(async (language) => {
      const notice = campaign.notices[language]
      return notice === (await writeDefault(campaign, language)) ? [] : [[language, notice] as const]
    }),
  )
  return { ...campaign, notices: Object.fromEntries(own.flat()) }
}

/** From a link: a notice in every language of the campaign. */
export async function addDefaultNotices(campaign: Campaign, writeDefault: WriteDefault): Promise<Campaign> {
  const all = await Promise.all(
    campaign.languages.map(async (language) => {
      const own = campaign.notices[language] ?? ''
      return [language, own === '' ? await writeDefault(campaign, language) : own] as const
    }),
  )
  return { ...campaign, notices: Object.fromEntries(all) }
}
