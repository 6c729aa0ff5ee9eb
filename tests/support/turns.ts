import { dayNumber } from '../../app/domain/day.ts'
import type { Entry } from '../../app/domain/matching/entry.ts'
import { REFERENCE_DAY } from '../../app/domain/matching/evidence.ts'
import { POLICY } from '../../app/domain/matching/policy-version.ts'
import { questionOf } from '../../app/domain/matching/question.ts'
import { rankSection, stakesOf } from '../../app/domain/matching/rank.ts'
import { matchRequestSchema } from '../../app/domain/matching/request.ts'
import type { OfferRecord } from '../../app/domain/matching/rotation.ts'

const PLACE = { jurisdiction: 'us', ipType: 'patent' } as const
const START = Date.parse('2026-11-01T00:00:00Z')
const HOUR = 3_600_000

/** Raw strength that is `fresh` new matters on the day of the requests. */
const rawOf = (fresh: number) =>
  fresh * 2 ** ((dayNumber('2026-11-01') - REFERENCE_DAY) / POLICY.halfLifeDays)

/** Somebody at one place, as strong as `fresh` new matters, with nothing stated. */
export function party(ref: string, given: Partial<Entry> & { fresh?: number } = {}): Entry {
  const { fresh = 2.5, ...rest } = given
  const raw = rawOf(fresh)
  return {
    id: ref,
    ref,
    place: PLACE,
    raw,
    passing: [{ place: PLACE, raw }],
    fit: {
      industries: [],
      roles: [],
      forums: [],
      languages: [],
      response: 0.3,
      capacity: null,
      admitted: false,
      feeModels: [],
      feedback: null,
    },
    listedOn: dayNumber('2020-01-01'),
    pair: null,
    ...rest,
  }
}

/**
 * Who was shown how often in `rounds` recorded runs, and in which round first, keeping accounts as the database
 * does: what is owed over the policy's days, and the last offer of all.
 * @param joins the round from which a party takes part; the others do from the beginning
 */
export function simulate(
  parties: readonly Entry[],
  rounds: number,
  { hoursApart = 1, joins = {} }: { hoursApart?: number; joins?: Record<string, number> } = {},
) {
  const offers = new Map<string, OfferRecord>()
  const ledger: { at: number; id: string; share: number }[] = []
  let settled = 0
  const shown = new Map(parties.map((one) => [one.id, 0]))
  const first = new Map<string, number>()
  const account = (id: string, share: number, lastOffered?: string) => {
    const { owed, lastOffered: before } = offers.get(id) ?? { owed: 0, lastOffered: null }
    offers.set(id, { owed: owed + share, lastOffered: lastOffered ?? before })
  }
  for (let round = 1; round <= rounds; round += 1) {
    const at = START + round * hoursApart * HOUR
    const asOf = new Date(at).toISOString()
    for (
      const since = at - POLICY.rotationDays * 24 * HOUR;
      ledger[settled] && ledger[settled]!.at < since;
    ) {
      account(ledger[settled]!.id, -ledger[settled]!.share)
      settled += 1
    }
    const request = matchRequestSchema.parse({ jurisdictions: ['us'], ipTypes: ['patent'], asOf })
    const question = questionOf(request, new Date(at))
    const present = parties.filter((one) => (joins[one.id] ?? 1) <= round)
    const ranked = rankSection(present, question, offers, POLICY)
    for (const { subjectId, expected, offered } of stakesOf(ranked, question, POLICY)) {
      const share = expected - Number(offered)
      ledger.push({ at, id: subjectId, share })
      account(subjectId, share, offered ? asOf : undefined)
      if (!offered) continue
      shown.set(subjectId, shown.get(subjectId)! + 1)
      if (!first.has(subjectId)) first.set(subjectId, round)
    }
  }
  return { shown, first }
}

/** 0 when all have the same, towards 1 when one has everything. */
export function gini(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const sum = sorted.reduce((a, b) => a + b, 0)
  const weighted = sorted.reduce((total, value, i) => total + (i + 1) * value, 0)
  return (2 * weighted) / (sorted.length * sum) - (sorted.length + 1) / sorted.length
}

/** So many alike. */
export const many = (count: number, given: Parameters<typeof party>[1] = {}) =>
  Array.from({ length: count }, (_, i) => party(`p-${String(i).padStart(2, '0')}`, given))
