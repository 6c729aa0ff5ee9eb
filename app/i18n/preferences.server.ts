import { isLocale, type Locale, preferredLocale } from './locale.ts'

/** What a visitor chose for reading; kept in two plain cookies, so that no account is needed. */
export type Preferences = { locale: Locale; largeType: boolean }

const LOCALE_COOKIE = 'lang'
const TYPE_COOKIE = 'type'
const ONE_YEAR = 31_536_000

function cookieValue(request: Request, name: string): string | undefined {
  for (const pair of (request.headers.get('cookie') ?? '').split(';')) {
    const [key, value] = pair.trim().split('=')
    if (key === name) return value
  }
  return undefined
}

/** Language and type size for a request: the cookie first, then what the browser asks for. */
export function preferencesOf(request: Request): Preferences {
  return { locale: localeOf(request), largeType: cookieValue(request, TYPE_COOKIE) === 'large' }
}

/** The language to answer a request in. */
export function localeOf(request: Request): Locale {
  return chosenLocaleOf(request) ?? preferredLocale(request.headers.get('accept-language'))
}

/** The language that somebody chose at this browser, whatever the browser itself asks for; null where nobody did. */
export function chosenLocaleOf(request: Request): Locale | null {
  const chosen = cookieValue(request, LOCALE_COOKIE)
  return isLocale(chosen) ? chosen : null
}

/** The same for labels of the vocabulary and for titles. */
export function languageOf(request: Request): 'zh' | 'en' {
  return localeOf(request) === 'en' ? 'en' : 'zh'
}

/** What a form chooses: the language by `lang`, the type size by `type`; nothing where it names neither. */
export function preferencesIn(form: Pick<FormData | URLSearchParams, 'get'>): Partial<Preferences> {
  const lang = form.get('lang')
  const type = form.get('type')
  return {
    ...(isLocale(lang) && { locale: lang }),
    ...((type === 'large' || type === 'normal') && { largeType: type === 'large' }),
  }
}

/** `Set-Cookie` values that keep the given choices for a year. */
export function preferenceCookies(choice: Partial<Preferences>): string[] {
  const cookies: string[] = []
  if (choice.locale) cookies.push(`${LOCALE_COOKIE}=${choice.locale}`)
  if (choice.largeType !== undefined) cookies.push(`${TYPE_COOKIE}=${choice.largeType ? 'large' : 'normal'}`)
  return cookies.map((cookie) => `${cookie}; Path=/; Max-Age=${ONE_YEAR}; SameSite=Lax; HttpOnly`)
}
