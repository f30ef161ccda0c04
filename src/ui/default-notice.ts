import type { Campaign } from '../domain/campaign/campaign'
import type { Language } from '../domain/ground/language'

const PARTS = [
  'purpose',
  'controller',
  'data',
  'basis',
  'recipients',
  'retention',
  'logic',
  'rights',
  'adjustments',
] as const

const texts = import.meta.glob<{ default: Readonly<Record<string, string>> }>('../../locales/*/campaign-notice.json')

/** The notice as a usable draft, with the firm's own data filled in. */
export async function defaultNotice(campaign: Campaign, language: Language): Promise<string> {
  const load = texts[`../../locales/${language}/campaign-notice.json`]
  if (load === undefined) return ''
  const words = (await load()).default
  const { title, firm, months } = campaign
  const values: Readonly<Record<string, string>> = {
    title,
    firm: firm.name,
    contact: firm.contact,
    months: String(months),
  }
  const filled = (key: string) =>
    (words[key] ?? '').replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
  return PARTS.map(
    (part) => `# ${filled(`notice-default.${part}.title`)}\n${filled(`notice-default.${part}.message`)}`,
  ).join('\n\n')
}
