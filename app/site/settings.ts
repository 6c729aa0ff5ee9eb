/** What the centre says about itself on every page; null where it has set nothing. */
export type SiteSettings = Record<SiteSetting, string | null>

export const SITE_SETTINGS = ['host', 'address', 'filing', 'contact'] as const
export type SiteSetting = (typeof SITE_SETTINGS)[number]

/** How many characters each may have. */
export const MOST_CHARACTERS: Record<SiteSetting, number> = {
  host: 100,
  address: 200,
  filing: 100,
  contact: 200,
}

/**
 * What was typed, as it is kept: one line, without signs that nobody sees; nothing typed is nothing set.
 * @returns or which of them are too long
 */
export function readSiteSettings(
  typed: Record<SiteSetting, string>,
): { settings: SiteSettings } | { long: SiteSetting[] } {
  const settings = Object.fromEntries(
    SITE_SETTINGS.map((name) => [name, oneLine(typed[name]) || null]),
  ) as SiteSettings
  const long = SITE_SETTINGS.filter((name) => [...(settings[name] ?? '')].length > MOST_CHARACTERS[name])
  return long.length > 0 ? { long } : { settings }
}

const oneLine = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
    .trim()
