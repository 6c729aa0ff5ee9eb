import { pageTitle } from '../i18n/page-title.ts'
import { type Named, namesIn } from './party-name.tsx'

/** The title of a party's page: its name in the reader's language. */
export function partyTitle(matches: Parameters<typeof pageTitle>[0], party: Named | undefined) {
  return pageTitle(matches, (t, locale) => (party ? namesIn(locale, party).first.text : t('directory.title')))
}
