import type { Application, Claim } from '../applications/queries.server.ts'
import type { Values } from '../domain/application/values.ts'
import type { Locale } from '../i18n/locale.ts'
import { namesFor } from '../i18n/names.server.ts'
import type { Names } from '../i18n/names.tsx'

/** The names of every place and language that an application mentions, for the page that shows it. */
export function namesOfApplication(
  locale: Locale,
  form: Application['form'],
  claims: readonly Pick<Claim, 'facts'>[],
): Names {
  const sections: Values[] = [...Object.values(form), ...claims.map(({ facts }) => facts)]
  const all = (...fields: string[]) =>
    sections.flatMap((values) => fields.flatMap((field) => values[field] ?? [])).filter((code) => code !== '')
  return namesFor(locale, {
    jurisdictions: all('jurisdiction', 'jurisdictions', 'country'),
    languages: all('language'),
  })
}
