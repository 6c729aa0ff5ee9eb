/**
 * English country names, as they occur in the data set and as decisions print them, to ISO 3166-1 alpha-2
 * codes in lower case. A name that is not here is reported, never guessed.
 */
const NAMES: Record<string, string> = {
  afghanistan: 'af',
  albania: 'al',
  argentina: 'ar',
  armenia: 'am',
  australia: 'au',
  austria: 'at',
  bangladesh: 'bd',
  belarus: 'by',
  belgium: 'be',
  bolivia: 'bo',
  brazil: 'br',
  cambodia: 'kh',
  canada: 'ca',
  'cayman islands': 'ky',
  'central african republic': 'cf',
  chile: 'cl',
  china: 'cn',
  colombia: 'co',
  'costa rica': 'cr',
  croatia: 'hr',
  cyprus: 'cy',
  'czech republic': 'cz',
  denmark: 'dk',
  'dominican republic': 'do',
  egypt: 'eg',
  england: 'gb',
  estonia: 'ee',
  finland: 'fi',
  france: 'fr',
  georgia: 'ge',
  germany: 'de',
  greece: 'gr',
  guatemala: 'gt',
  'hong kong': 'hk',
  hungary: 'hu',
  india: 'in',
  indonesia: 'id',
  ireland: 'ie',
  israel: 'il',
  italy: 'it',
  japan: 'jp',
  kazakhstan: 'kz',
  'kingdom of the netherlands': 'nl',
  latvia: 'lv',
  lebanon: 'lb',
  liechtenstein: 'li',
  lithuania: 'lt',
  luxembourg: 'lu',
  malaysia: 'my',
  malta: 'mt',
  mauritius: 'mu',
  mexico: 'mx',
  monaco: 'mc',
  netherlands: 'nl',
  'new zealand': 'nz',
  nigeria: 'ng',
  norway: 'no',
  pakistan: 'pk',
  peru: 'pe',
  philippines: 'ph',
  poland: 'pl',
  portugal: 'pt',
  'puerto rico': 'pr',
  qatar: 'qa',
  'republic of korea': 'kr',
  romania: 'ro',
  russia: 'ru',
  'russian federation': 'ru',
  'saint kitts and nevis': 'kn',
  'san marino': 'sm',
  'saudi arabia': 'sa',
  serbia: 'rs',
  seychelles: 'sc',
  singapore: 'sg',
  'south africa': 'za',
  'south korea': 'kr',
  spain: 'es',
  sweden: 'se',
  switzerland: 'ch',
  taiwan: 'tw',
  tanzania: 'tz',
  thailand: 'th',
  turkey: 'tr',
  turkiye: 'tr',
  turkmenistan: 'tm',
  uae: 'ae',
  uganda: 'ug',
  uk: 'gb',
  ukraine: 'ua',
  'united arab emirates': 'ae',
  'united kingdom': 'gb',
  'united states': 'us',
  'united states of america': 'us',
  uruguay: 'uy',
  us: 'us',
  usa: 'us',
  'viet nam': 'vn',
  vietnam: 'vn',
}

/**
 * States of the United States and the District of Columbia: FORUM prints them, sometimes without the country.
 * Georgia is left out, because alone it may be the country.
 */
const US_STATES = new Set(
  (
    'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,district of columbia,florida,hawaii,' +
    'idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,' +
    'mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,' +
    'north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,' +
    'vermont,virginia,washington,west virginia,wisconsin,wyoming'
  ).split(','),
)

/** The code of an English country name, or null when the name is not known. */
export function countryCode(name: string): string | null {
  return NAMES[name.trim().toLowerCase()] ?? null
}

/** What a piece of print says once its typesetting is undone: `United King- dom ("UK")` → `united kingdom`. */
function plain(piece: string): string {
  return piece
    .replace(/\(.*$/s, '')
    .replace(/(\w)- (?=[a-z])/g, '$1')
    .replace(/["'.]/g, '')
    .replace(/\bState s\b/, 'States')
    .replace(/[\s\d]+$/, '')
    .replace(/ The$/, '')
    .trim()
    .toLowerCase()
    .replace(/^the /, '')
}

/** What the extraction of the decisions sometimes left behind a name. */
const LEFTOVERS = /\s+(?:Respondents?\b|Other Legal Proceedings\b|Case No\.).*$/s

/** A name as printed, cut into the name proper and the country that was printed after it, if one was. */
export function splitPrinted(printed: string): { name: string; country: string | null } {
  const text = printed.replace(LEFTOVERS, '').trim()
  const cut = cutTail(text)
  if (!cut) return { name: text, country: null }
  const country = NAMES[cut.tail]
  if (country === 'us') return { name: withoutState(cut.head), country }
  if (country === 'cn') return hongKong(cut.head) ?? { name: cut.head, country }
  if (country && cut.tail !== 'georgia') return { name: cut.head, country }
  if (US_STATES.has(cut.tail)) return { name: cut.head, country: 'us' }
  return { name: text, country: null }
}

/** The last comma or spaced dash, outside brackets: `A, B ("x, y")` is cut before B. */
function cutTail(printed: string): { head: string; tail: string } | null {
  const match = /^(.*\S)\s*(?:,| - )\s*([^,]*?(?:\([^)]*\)?)?[^,)]*)$/s.exec(printed)
  if (!match?.[1] || match[2] === undefined) return null
  return { head: match[1].replace(/,$/, '').trim(), tail: plain(match[2]) }
}

/** Drops a US state that stands before the country; there, Georgia is the state. */
function withoutState(name: string): string {
  const cut = cutTail(name)
  return cut && (US_STATES.has(cut.tail) || cut.tail === 'georgia') ? cut.head : name
}

/** `…, Hong Kong, China` is Hong Kong, which has its own code. */
function hongKong(name: string): { name: string; country: 'hk' } | null {
  const cut = cutTail(name)
  return cut && cut.tail === 'hong kong' ? { name: cut.head, country: 'hk' } : null
}
