import type { PublicPairing } from '../pairings/pairing.ts'
import { chosenOf, type DirectoryQuery } from './directory-query.ts'
import type { Found } from './found.ts'
import type { FilterName } from './lists.ts'
import type { PartyCard, PartyProfile } from './party.ts'

/** The codes of places and languages, and the cities, for which a page needs names. */
export type CodesToName = { jurisdictions: string[]; languages: string[]; cities: string[] }

/** What a list shows in its filters and rows. */
export function codesOfList(query: DirectoryQuery, found: Found, cards: readonly PartyCard[]): CodesToName {
  const values = (name: FilterName) => [
    ...(found.facets[name] ?? []).map(({ value }) => value),
    ...chosenOf(query, name),
  ]
  return {
    jurisdictions: [
      ...values('jurisdiction'),
      ...values('country'),
      ...cards.flatMap((card) => [
        ...present(card.country),
        ...card.jurisdictions,
        ...(card.evidence?.places ?? []).map(({ jurisdiction }) => jurisdiction),
      ]),
    ],
    languages: [...values('language'), ...cards.flatMap(spoken)],
    cities: cards.flatMap((card) => present(card.city)),
  }
}

/** What a profile shows in its facts and tables. */
export function codesOfProfile(party: PartyProfile): CodesToName {
  return {
    jurisdictions: [
      ...present(party.country),
      ...party.jurisdictions,
      ...[...party.admissions, ...party.practice, ...party.publicMatters, ...party.pauses].map(
        (row) => row.jurisdiction,
      ),
    ],
    languages: spoken(party),
    cities: present(party.city),
  }
}

/** What agreements show: their coverage and both sides. */
export function codesOfPairings(pairings: readonly PublicPairing[]): CodesToName {
  const sides = pairings.flatMap(({ domestic, overseas }) => [domestic, overseas])
  return {
    jurisdictions: [
      ...pairings.flatMap((pairing) => pairing.jurisdictions),
      ...sides.flatMap((side) => present(side.country)),
    ],
    languages: [...pairings, ...sides].flatMap(({ languages }) => languages),
    cities: sides.flatMap((side) => present(side.city)),
  }
}

function present(code: string | null): string[] {
  return code ? [code] : []
}

function spoken(party: { languages: readonly { code: string }[] }): string[] {
  return party.languages.map(({ code }) => code)
}
