import { dayNumber } from '../../app/domain/day.ts'
import type { Matter } from '../../app/domain/matching/dossier.ts'
import { strengthAt } from '../../app/domain/matching/evidence.ts'
import { POLICY, type Policy } from '../../app/domain/matching/policy-version.ts'
import { clientKey } from '../../app/domain/name.ts'
import type { UdrpMatter } from '../../seeds/udrp/convert.ts'
import { type Quality, qualityOf } from './measure.ts'

const HALF_LIVES = [91, 183, 365, 731, 1461, 2922]
const REPEATS = [0.01, 0.1, 0.25, 0.5, 0.75, 0.99]
const AGES = ['closing', 'filing'] as const
type Age = (typeof AGES)[number]

/** One policy of the grid, and from which day it counts a matter's age. */
export type GridPolicy = { name: string; policy: Policy; age: Age }

/** Every half-life with every weight of repeats, and age from closing or from filing: all that strength can be told here. */
export const GRID: readonly GridPolicy[] = AGES.flatMap((age) =>
  HALF_LIVES.flatMap((halfLifeDays) =>
    REPEATS.map((repeat) => ({
      name: `half-life ${halfLifeDays} days, repeats ${repeat}, age from ${age}`,
      policy: { ...POLICY, halfLifeDays, repeat },
      age,
    })),
  ),
)

type Ask = { country: string; firms: ReadonlyMap<string, number> }

/** Quality for each new client under one policy of the grid: the order of the answer, strength then reference, without the rest of it. */
export function judgeGrid(
  { policy, age }: GridPolicy,
  matters: readonly UdrpMatter[],
  cut: string,
  clients: readonly Ask[],
): Quality[] {
  const day = dayNumber(cut)
  const answers = new Map<string, string[]>()
  const rank = (country: string) =>
    [...firmsIn(matters, country)]
      .map(([ref, own]) => {
        const dossier = { matters: own.map((matter) => aged(matter, age)), competences: [] }
        const place = { jurisdiction: country, ipType: 'trademark' as const }
        return { ref, raw: strengthAt(dossier, place, 'udrp', day, policy).raw }
      })
      .sort((a, b) => b.raw - a.raw || (a.ref < b.ref ? -1 : 1))
      .map(({ ref }) => ref)
  return clients.map(({ country, firms }) => {
    const known = answers.get(country) ?? rank(country)
    answers.set(country, known)
    return qualityOf(known, firms)
  })
}

function firmsIn(matters: readonly UdrpMatter[], country: string): Map<string, UdrpMatter[]> {
  const firms = new Map<string, UdrpMatter[]>()
  for (const matter of matters) {
    if (matter.jurisdiction !== country) continue
    const own = firms.get(matter.party)
    if (own) own.push(matter)
    else firms.set(matter.party, [matter])
  }
  return firms
}

const aged = (matter: UdrpMatter, age: Age): Matter => ({
  ref: matter.ref,
  jurisdiction: matter.jurisdiction,
  ipType: matter.ipType,
  procedure: matter.procedure,
  role: matter.role,
  forum: null,
  clientKey: clientKey(matter.client),
  filedOn: dayNumber(matter.filedOn),
  closedOn: matter.closedOn === undefined || age === 'filing' ? null : dayNumber(matter.closedOn),
  expiresOn: null,
  industry: null,
  verification: matter.verification,
})
