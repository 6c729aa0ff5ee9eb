import type { CitedMatter, ShownParty } from './shown.ts'

/** The codes of places and languages, and the cities, for which a result page needs names. */
export function codesOfResult(
  question: { jurisdictions: readonly string[]; languages?: readonly string[] | undefined },
  parties: Readonly<Record<string, ShownParty>>,
  matters: Readonly<Record<string, CitedMatter>>,
): { jurisdictions: string[]; languages: string[]; cities: string[] } {
  const shown = Object.values(parties)
  const present = (value: string | null) => (value ? [value] : [])
  return {
    jurisdictions: [
      ...question.jurisdictions,
      ...shown.flatMap((party) => present(party.country)),
      ...Object.values(matters).map((matter) => matter.jurisdiction),
    ],
    languages: [...(question.languages ?? []), ...shown.flatMap((party) => party.languages)],
    cities: shown.flatMap((party) => present(party.city)),
  }
}
