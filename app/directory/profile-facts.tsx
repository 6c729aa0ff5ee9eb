import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import type { Fact } from '../ui/facts.tsx'
import { OwnWords } from './own-words.tsx'
import type { PartyProfile } from './party.ts'
import { usePlace } from './use-place.ts'

/** The facts that experts, providers and think tanks have in common; null where there is nothing to say. */
export function useProfileFacts(
  party: PartyProfile,
): Record<'place' | 'languages' | 'industries', Fact | null> {
  const t = useT()
  const label = useLabel()
  const { language } = useNames()
  const place = usePlace()(party)
  const separator = t('shell.listSeparator')
  const spoken = party.languages.map(({ code, level }) =>
    level
      ? t('directory.profile.languageLevel', {
          language: language(code),
          level: label('languageLevel', level),
        })
      : language(code),
  )
  const industries = party.industries.map((code) => label('industry', code)).join(separator)
  return {
    place: place ? { term: t('directory.profile.facts.place'), value: place } : null,
    languages: spoken.length
      ? { term: t('directory.profile.facts.languages'), value: spoken.join(separator) }
      : null,
    industries: industries ? { term: t('directory.profile.facts.industries'), value: industries } : null,
  }
}

/** A fact, or null where its value is missing. */
export function factOf(term: string, value: string | null | undefined): Fact | null {
  return value ? { term, value } : null
}

/** The same for words that the party wrote itself. */
export function ownFact(term: string, text: string | null): Fact | null {
  return text ? { term, value: <OwnWords text={text} /> } : null
}
