import type { Constraint } from '../../app/domain/matching/response.ts'
import { type Random, randomNamed } from '../random.ts'
import type { WorldPlace } from './places.ts'
import { axesAt, bestWork, claimsOnly, tempting, type Work } from './planted-evidence.ts'
import { type DayAt, type Names, VIOLATIONS, type Violation } from './planted-violations.ts'

export type PlantedRecord = { type: string } & Record<string, unknown>
export type PlantedSection = 'experts' | 'domestic' | 'overseas'

/** What a case asks, and what must come of it. */
export type PlantedCase = {
  id: string
  request: Record<string, unknown>
  sections: Record<PlantedSection, PlantedAnswer>
  /** The pair that must lead, and pairs that must not be shown. */
  bestPairing: string
  neverPairings: string[]
  /** Parties that must not be shown in any section, each with what it breaks. */
  never: Record<string, string>
  /** How many listed and competent parties each hard constraint leaves out. */
  excluded: Record<Constraint, number>
}
export type PlantedAnswer = {
  best: string
  /** Relevance for nDCG: 3 the best, 2 weaker in one way, 1 in several, 0 claims alone. */
  grades: Record<string, number>
  /** `[better, worse]`: what the order must respect. Other neighbours may stand either way. */
  order: [better: string, worse: string][]
}

const SECTIONS: readonly PlantedSection[] = ['experts', 'domestic', 'overseas']
const PREFIX = { experts: 'e', domestic: 'd', overseas: 'o' } as const
const HOURS_LEFT = 72

/** Writes one case: its parties, their evidence, and the answer that follows from how they were made. */
export class CaseWriter {
  readonly records: PlantedRecord[] = []
  readonly sections = {} as Record<PlantedSection, PlantedAnswer>
  readonly never: Record<string, string> = {}
  readonly excluded: Record<Constraint, number> = {
    term: 0,
    conflict: 0,
    admission: 0,
    capacity: 0,
    language: 0,
    deadline: 0,
  }
  readonly #id: string
  readonly #place: WorldPlace
  readonly #asOf: Date
  readonly #random: Random
  readonly #names: Names
  readonly #at: DayAt

  constructor(id: string, place: WorldPlace, asOf: Date) {
    this.#id = id
    this.#place = place
    this.#asOf = asOf
    this.#random = randomNamed(`planted ${id}`)
    this.#names = {
      opponent: `Opponent ${id} Gmbh`,
      alias: `对手${id}公司`,
      affiliate: `Affiliate ${id} Holding`,
      enterprise: `上海${id}制造有限公司`,
    }
    // Eight hours ahead is Shanghai, where days are read.
    const today = Math.floor((asOf.getTime() + 8 * 3_600_000) / 86_400_000)
    this.#at = (daysAgo) => new Date((today - daysAgo) * 86_400_000).toISOString().slice(0, 10)
  }

  write(): PlantedCase {
    for (const section of SECTIONS) this.#writeSection(section)
    const { best: bestPairing, never: neverPairings } = this.#writePairings()
    return {
      id: this.#id,
      request: this.#request(),
      sections: this.sections,
      bestPairing,
      neverPairings,
      never: this.never,
      excluded: this.excluded,
    }
  }

  #request(): Record<string, unknown> {
    const { jurisdiction, ipType, procedure } = this.#place
    return {
      jurisdictions: [jurisdiction],
      ipTypes: [ipType],
      procedure,
      languages: ['zh', 'en'],
      opponents: [
        {
          name: this.#names.opponent.replaceAll(' ', '  '),
          aliases: [this.#names.alias],
          affiliates: [this.#names.affiliate],
        },
      ],
      enterprise: { name: this.#names.enterprise },
      respondBy: new Date(this.#asOf.getTime() + HOURS_LEFT * 3_600_000).toISOString(),
      asOf: this.#asOf.toISOString(),
      limit: 100,
      rotation: false,
    }
  }

  #writeSection(section: PlantedSection): void {
    const work = bestWork(this.#place, this.#random.whole(4, 8), this.#random)
    const best = this.#party(section, work)
    const answer: PlantedAnswer = { best, grades: { [best]: 3 }, order: [] }
    const trusted = [best]
    for (const axis of this.#random.sample(axesAt(this.#place), 5)) {
      const once = axis.weaken(work, this.#place)
      const weaker = this.#rival(section, once, best, 2, answer)
      trusted.push(weaker)
      const second = this.#random.pick(axesAt(this.#place).filter((other) => other.name.includes('older')))
      trusted.push(this.#rival(section, second.weaken(once, this.#place), weaker, 1, answer))
      const twice = answer.order.at(-1)!
      answer.order.push([best, twice[1]])
    }
    const claimant = this.#party(section, claimsOnly(work))
    answer.grades[claimant] = 0
    for (const party of trusted) answer.order.push([party, claimant])
    for (const violation of this.#random.sample(VIOLATIONS, 6)) this.#violator(section, work, violation)
    this.sections[section] = answer
  }

  #rival(
    section: PlantedSection,
    work: readonly Work[],
    better: string,
    grade: number,
    answer: PlantedAnswer,
  ): string {
    const ref = this.#party(section, work)
    answer.grades[ref] = grade
    answer.order.push([better, ref])
    return ref
  }

  #violator(section: PlantedSection, work: readonly Work[], violation: Violation): void {
    const better = tempting(work)
    const ref = this.#party(section, violation.work?.(better, this.#place) ?? better, violation)
    this.records.push(
      ...((violation.records?.(ref, this.#place, this.#at, this.#names) ?? []) as PlantedRecord[]),
    )
    this.never[ref] = violation.name
    if (violation.constraint) this.excluded[violation.constraint] += 1
  }

  /** A party and its matters. References do not tell the order: they are drawn. */
  #party(section: PlantedSection, work: readonly Work[], violation?: Violation): string {
    const ref = `${PREFIX[section]}-${this.#id}-${this.#random.whole(100_000_000, 999_999_999)}`
    this.records.push({ ...this.#profile(section, ref), ...violation?.party?.(this.#at) })
    const over = violation?.matter?.(this.#at, this.#place)
    for (const [i, one] of work.entries()) this.records.push({ ...this.#matter(ref, i, one), ...over })
    return ref
  }

  /** What a party states is chance, because nothing of it may change the order; what it leaves out does not exclude. */
  #profile(section: PlantedSection, ref: string): PlantedRecord {
    const random = this.#random
    const kind = { origin: section, kind: 'law_firm', country: section === 'domestic' ? 'cn' : 'us' }
    return {
      type: section === 'experts' ? 'expert' : 'provider',
      ref,
      name: { en: `Party ${ref}` },
      ...(section !== 'experts' && kind),
      ...(random.chance(0.7) && { languages: [{ code: random.pick(['zh', 'en']), level: 'working' }] }),
      ...(random.chance(0.7) && { capacity: random.whole(1, 9) }),
      ...(random.chance(0.7) && { responseHours: random.pick([4, 12, 24, 48, HOURS_LEFT]) }),
      ...(random.chance(0.7) && { termStart: this.#at(700), termEnd: this.#at(0) }),
      status: random.chance(0.1) ? 'removal_notified' : 'listed',
    }
  }

  #matter(party: string, i: number, work: Work): PlantedRecord {
    return {
      type: 'matter',
      ref: `m-${party}-${i}`,
      party,
      jurisdiction: work.jurisdiction,
      ipType: this.#place.ipType,
      procedure: work.procedure,
      ...(work.client !== null && { client: work.client }),
      filedOn: this.#at(work.closedDaysAgo + 200),
      closedOn: this.#at(work.closedDaysAgo),
      // An outcome never counts: the best lose as often as the worst.
      outcome: this.#random.pick(['won', 'lost', 'settled']),
      verification: work.verification,
    }
  }

  #writePairings(): { best: string; never: string[] } {
    const ranked = (section: PlantedSection) => Object.keys(this.sections[section].grades)
    const violators = Object.keys(this.never)
    const [domestic, overseas] = [ranked('domestic'), ranked('overseas')]
    const barred = violators.filter((ref) => ref.startsWith('o-'))
    const best = this.#pairing(domestic[0]!, overseas[0]!)
    this.#pairing(domestic[1]!, overseas[1]!)
    return {
      best,
      never: [
        ...barred.map((ref) => this.#pairing(domestic[0]!, ref)),
        this.#pairing(domestic[0]!, overseas[2]!, { status: 'terminated' }),
        this.#pairing(domestic[2]!, overseas[0]!, { validTo: this.#at(1) }),
      ],
    }
  }

  #pairing(domestic: string, overseas: string, over: Record<string, unknown> = {}): string {
    const ref = `x-${domestic}-${overseas}`
    this.records.push({
      type: 'pairing',
      ref,
      domestic,
      overseas,
      jurisdictions: [this.#place.jurisdiction],
      ipTypes: [this.#place.ipType],
      validFrom: this.#at(400),
      validTo: this.#at(-400),
      status: 'active',
      ...over,
    })
    return ref
  }
}
