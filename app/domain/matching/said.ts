import type { DayNumber } from '../day.ts'
import type { IpType } from '../vocabulary/ip-types.ts'
import { coverageOf } from '../vocabulary/lattice.ts'
import type { Procedure } from '../vocabulary/procedures.ts'
import { admissionAt, hasRoom, inTerm, isOpenAt } from './constraints.ts'
import { ANY_LANGUAGE, type Bar } from './document-facts.ts'
import { type Agreement, type Dossier, type Place, placeKey, sectionOf } from './dossier.ts'
import { type Asked, OTHER, strengthAt } from './evidence.ts'
import { fitInputAt, pairFit } from './fit-input.ts'
import { indexedStrength } from './grade.ts'
import type { Kept } from './kept-entry.ts'
import { agreementCovers, runsOn, sharedLanguages } from './pairing.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'

type Pool = Question['pool']

/** Every place that a dossier's evidence reaches, directly or down the lattice. */
export function placesOf(dossier: Pick<Dossier, 'matters' | 'competences'>): Place[] {
  const places = new Map<string, Place>()
  const add = (jurisdiction: string, ipType: IpType) =>
    places.set(`${jurisdiction}:${ipType}`, { jurisdiction, ipType })
  for (const { jurisdiction, ipType } of [...dossier.matters, ...dossier.competences]) {
    if (places.has(`${jurisdiction}:${ipType}`) && coverageOf(jurisdiction, ipType).length === 0) continue
    add(jurisdiction, ipType)
    for (const coverage of coverageOf(jurisdiction, ipType)) {
      for (const member of coverage.members) add(member, ipType)
    }
  }
  return [...places.values()]
}

/** Procedures at which a dossier may stand differently from its general strength. */
function proceduresOf(dossier: Dossier, ipType: IpType): Procedure[] {
  const procedures = new Set<Procedure>()
  for (const matter of dossier.matters) {
    if (matter.ipType === ipType && matter.procedure) procedures.add(matter.procedure)
  }
  for (const record of dossier.competences) {
    if (record.ipType === ipType) for (const procedure of record.procedures) procedures.add(procedure)
  }
  for (const { jurisdiction } of [...dossier.matters, ...dossier.competences]) {
    for (const coverage of coverageOf(jurisdiction, ipType)) {
      for (const procedure of coverage.procedures ?? []) procedures.add(procedure)
    }
  }
  return [...procedures]
}

type Standing = { asked: Asked; raw: number; exact: Asked[] }

/** The general standing at a place, and each one that differs from it: never two documents that say the same. */
function standings(
  asks: readonly Asked[],
  at: (asked: Asked) => { competent: boolean; raw: number },
  policy: Policy,
  fitsOtherwise: (asked: Asked) => boolean = () => false,
): Standing[] {
  const general = at(OTHER)
  const own = asks.flatMap((asked) => {
    const { competent, raw } = at(asked)
    const differs = () =>
      !general.competent || indexedStrength(raw, asked, policy) > general.raw || fitsOtherwise(asked)
    return competent && differs() ? [{ asked, raw, exact: [] }] : []
  })
  if (!general.competent) return own
  return [{ asked: OTHER, raw: general.raw, exact: own.map(({ asked }) => asked) }, ...own]
}

/** What bars one of the sides (or the agreement between them) at a place on `today`, in the published order. */
function barredAt(sides: readonly Dossier[], place: Place, running: boolean, today: DayNumber): Bar | null {
  if (!running || !sides.every((d) => inTerm({ from: d.termStart, to: d.termEnd }, today))) return 'term'
  if (sides.some((d) => admissionAt(d.admissions, place, today) === 'expired')) return 'admission'
  const takes = (side: Dossier) => hasRoom(side, today) && isOpenAt(side, place.jurisdiction, today)
  return sides.every(takes) ? null : 'capacity'
}

const onFileAt = (sides: readonly Dossier[], place: Place, today: DayNumber) =>
  sides.every((d) => admissionAt(d.admissions, place, today) !== 'missing')

/** What a document says of a subject at a place. */
export type Said = {
  pool: Pool
  standing: Standing
  bar: Bar | null
  onFile: boolean
  languages: readonly string[]
  /** Of a 1+1: the overseas side's. */
  partnerLanguages?: readonly string[]
  partners?: string[]
  responseHours: number
  entry: Kept
}

function languagesOf(dossier: Dossier): string[] {
  const codes = dossier.languages.map((l) => l.code)
  return codes.length === 0 ? [ANY_LANGUAGE] : codes
}

function poolOf(dossier: Dossier): Pool | null {
  if (dossier.status === 'public_record') return 'public_record'
  return dossier.status === 'listed' || dossier.status === 'removal_notified' ? 'listed' : null
}

/** What is said of one party as of `today`; nothing when it is not ranked. */
export function saidOfParty(dossier: Dossier, today: DayNumber, policy: Policy): Said[] {
  const pool = poolOf(dossier)
  if (pool === null) return []
  const languages = languagesOf(dossier)
  return placesOf(dossier).flatMap((place) =>
    standings(
      [null, ...proceduresOf(dossier, place.ipType)],
      (asked) => strengthAt(dossier, place, asked, today, policy),
      policy,
    ).map((standing) => ({
      pool,
      standing,
      bar: barredAt([dossier], place, true, today),
      onFile: onFileAt([dossier], place, today),
      languages,
      responseHours: dossier.responseHours ?? 0,
      entry: {
        section: sectionOf(dossier),
        subject: dossier.id,
        place,
        ref: dossier.ref,
        strength: dossier.type === 'think_tank' ? 0 : indexedStrength(standing.raw, standing.asked, policy),
        fit: fitInputAt(dossier, place, standing.asked, today, policy),
        listedOn: dossier.listedOn,
        pair: null,
        sidesAdmitted: null,
      },
    })),
  )
}

/** What is said of an active agreement: where both sides are competent, at the weaker one's strength. */
export function saidOfAgreement(
  agreement: Agreement,
  domestic: Dossier,
  overseas: Dossier,
  today: DayNumber,
  policy: Policy,
): Said[] {
  const pool = poolOf(domestic)
  if (agreement.status !== 'active' || pool === null || poolOf(overseas) !== pool) return []
  const reached = new Set(placesOf(overseas).map(placeKey))
  const places = placesOf(domestic).filter((place) => reached.has(placeKey(place)))

  return places.flatMap((place) => {
    const asks: Asked[] = [
      null,
      ...new Set([
        ...proceduresOf(domestic, place.ipType),
        ...proceduresOf(overseas, place.ipType),
        ...agreement.procedures,
        ...agreement.jurisdictions.flatMap((j) =>
          coverageOf(j, place.ipType).flatMap((c) => c.procedures ?? []),
        ),
      ]),
    ]
    const at = (asked: Asked) => {
      if (!agreementCovers(agreement, place, asked)) return { competent: false, raw: 0 }
      const sides = [domestic, overseas].map((side) => strengthAt(side, place, asked, today, policy))
      return {
        competent: sides.every((s) => s.competent),
        raw: Math.min(...sides.map((s) => s.raw)),
      }
    }
    const fitsAt = (asked: Asked) => ({
      domestic: fitInputAt(domestic, place, asked, today, policy),
      overseas: fitInputAt(overseas, place, asked, today, policy),
    })
    const together = (fits: ReturnType<typeof fitsAt>) => pairFit(fits.domestic, fits.overseas)
    // The stronger side may have exact work that the strength of the pair, its weaker side's, does not show.
    const general = JSON.stringify(together(fitsAt(OTHER)))
    const fitsOtherwise = (asked: Asked) => JSON.stringify(together(fitsAt(asked))) !== general
    const saidOf = (standing: Standing, fits: ReturnType<typeof fitsAt>): Said => ({
      pool,
      standing,
      bar: barredAt([domestic, overseas], place, runsOn(agreement, today), today),
      onFile: onFileAt([domestic, overseas], place, today),
      languages: languagesOf(domestic),
      partnerLanguages: languagesOf(overseas),
      partners: [domestic.id, overseas.id],
      responseHours: Math.max(domestic.responseHours ?? 0, overseas.responseHours ?? 0),
      entry: {
        section: 'pairings',
        subject: agreement.id,
        place,
        ref: agreement.ref,
        strength: indexedStrength(standing.raw, standing.asked, policy),
        fit: together(fits),
        listedOn: null,
        pair: {
          domesticId: domestic.id,
          overseasId: overseas.id,
          sharedLanguage: sharedLanguages(agreement, domestic, overseas).length > 0,
          jointMatters: agreement.jointMatters,
        },
        sidesAdmitted: { domestic: fits.domestic.admitted, overseas: fits.overseas.admitted },
      },
    })
    return standings(asks, at, policy, fitsOtherwise).map((one) => saidOf(one, fitsAt(one.asked)))
  })
}
