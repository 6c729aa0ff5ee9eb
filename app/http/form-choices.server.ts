import type { FormChoices } from '../applications/form-choices.ts'
import { forumNames } from '../domain/vocabulary/forums.ts'
import { COUNTRIES } from '../domain/vocabulary/jurisdictions.ts'
import type { Locale } from '../i18n/locale.ts'
import { jurisdictionOptions, languageName } from '../i18n/names.server.ts'

/** ISO 639-1 languages in which IP is practised somewhere; whatever else a form holds is added to them. */
const LANGUAGES =
  'zh en de fr ja ko es pt ru it ar vi th id ms nl pl tr uk cs sv da fi no hu ro el he hi fa'.split(' ')

const IS_COUNTRY = new Set(COUNTRIES)

/** What the form's selects offer. @param chosen languages that must be among them */
export function formChoices(locale: Locale, chosen: readonly string[] = []): FormChoices {
  const places = jurisdictionOptions(locale)
  const languages = [...new Set([...LANGUAGES, ...chosen.filter((code) => code !== '')])]
  return {
    places,
    countries: places.filter(({ value }) => IS_COUNTRY.has(value)),
    forums: forumNames(locale === 'en' ? 'en' : 'zh'),
    languages: languages.map((code) => ({ value: code, label: languageName(locale, code) })),
  }
}
