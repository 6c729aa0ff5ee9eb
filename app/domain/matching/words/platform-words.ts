/** Verbs, each with all of its forms, as one alternative of a pattern. */
export const verbs = (...stems: string[]): string => `(?:${stems.join('|')})`

const TAKEN_OFF = verbs(
  'clos(?:e|es|ed|ing)',
  'block(?:s|ed|ing)?',
  'remov(?:e|es|ed|ing)',
  'suspend(?:s|ed|ing)?',
  't[ao]k(?:e|es|en|ing) down',
  'took down',
  'delet(?:e|es|ed|ing)',
  'h[ií]d(?:e|es|den|ing)?',
  'bann?(?:s|ed|ing)?',
  'paus(?:e|es|ed|ing)',
  'deactivat(?:e|es|ed|ing)',
  'disabl(?:e|es|ed|ing)',
  'fro(?:ze|zen)',
  'restrict(?:s|ed|ing)?',
  'delist(?:s|ed|ing)?',
  'unlist(?:s|ed)?',
  'pull(?:s|ed|ing)?',
  'lock(?:s|ed)?',
  'kill(?:s|ed)?',
  'down',
  'gone',
  'offline',
  'limited',
  'flagged',
  'struck',
  'shut',
  'stopped',
)
/** What one has on a platform and nowhere else. */
const OFFER =
  '(?:(?:product |sales |our )?(?:links?|listings?|asins?|skus?|storefronts?|product pages?)|(?:online |web |flagship )?(?:shops?|stores?)|(?:seller|shop|store|merchant|developer) accounts?|accounts?|(?:product )?cards?(?! payment)|apps?|channels?|reels?)'

/** What is offered on a platform is taken off it. */
export const OFFER_TAKEN = new RegExp(
  `\\bt(?:ook|akes?|aken|aking) (?:[\\w'-]+ ){0,4}?(?:${OFFER}|offers?|items?|videos?|products?) (?:down|off|offline)\\b|\\b${TAKEN_OFF} (?:[\\w'-]+ ){0,4}?${OFFER}\\b|\\b${OFFER} (?:[\\w'-]+ ){0,6}?${TAKEN_OFF}\\b`,
  'g',
)
