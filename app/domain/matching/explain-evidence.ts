import { type DayNumber, yearOfNumber } from '../day.ts'
import { IP_TYPE_LABELS, type Label, VERIFICATION_LABELS } from '../vocabulary/labels.ts'
import { VERIFICATIONS, type Verification } from '../vocabulary/verification.ts'
import type { Dossier, Place } from './dossier.ts'
import { ageDay, type Counted, competencesAt } from './evidence.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { cite, list, placeInSentence, placeLabel, plural, reason } from './sentence.ts'

function clientsOf(counted: readonly Counted[]): number {
  return new Set(counted.map((c) => c.matter.clientKey)).size
}

/** "已核实 9 · 公开记录 2": how the counted matters are trusted, most trusted first. */
function trustOf(counted: readonly Counted[]): Label {
  const parts = VERIFICATIONS.flatMap((verification) => {
    const n = counted.filter((c) => c.matter.verification === verification).length
    return n === 0 ? [] : [{ label: VERIFICATION_LABELS[verification], n }]
  })
  return {
    zh: parts.map(({ label, n }) => `${label.zh} ${n}`).join(' · '),
    en: parts.map(({ label, n }) => `${label.en} ${n}`).join(', '),
  }
}

/** For how many clients; several matters of one client weigh less than as many of several, which is said where it decides. */
function forClients(counted: readonly Counted[]): Label {
  const clients = clientsOf(counted)
  if (clients > 1) return { zh: `来自 ${clients} 家不同客户`, en: `for ${clients} clients` }
  if (counted.length === 1) return { zh: '来自 1 家客户', en: 'for 1 client' }
  return counted[0]!.matter.clientKey === ''
    ? {
        zh: '都未写明客户，按同一家客户的重复委托递减计入',
        en: 'no client named, counted as repeats for one',
      }
    : { zh: '都来自同一家客户，重复委托递减计入', en: 'all for one client, repeats counted less' }
}

/** When the latest of them was: of as many matters, the older weigh less. */
function latestOf(counted: readonly Counted[], asOf: DayNumber): Label {
  const year = yearOfNumber(Math.max(...counted.map(({ matter }) => ageDay(matter, asOf))))
  return counted.length === 1
    ? { zh: `，在 ${year} 年`, en: `, in ${year}` }
    : { zh: `，最近一件在 ${year} 年`, en: `, the latest in ${year}` }
}

/**
 * What the strength rests on: exact and direct matters first, then what backing off and the lattice add.
 * @param all the matters that count at `place`
 */
export function evidenceReasons(
  dossier: Dossier,
  all: readonly Counted[],
  place: Place,
  question: Question,
  policy: Policy,
): Reason[] {
  const trusted = all.filter((c) => c.weight > 0)
  const { where, what } = placeLabel(place, question)
  const exact = trusted.filter((c) => c.direct && c.exact)
  const general = trusted.filter((c) => c.direct && !c.exact)
  const distant = trusted.filter((c) => !c.direct)
  const claims = all.length - trusted.length
  const reasons: Reason[] = []
  if (exact.length > 0) {
    const [trust, latest, clients] = [trustOf(exact), latestOf(exact, question.day), forClients(exact)]
    reasons.push(
      reason(
        'evidence',
        `在${where.zh}办理${what.zh}案件 ${exact.length} 件，${clients.zh}${latest.zh}（${trust.zh}）`,
        `${plural(exact.length, 'matter')} in ${where.en} (${what.en}) ${clients.en}${latest.en} (${trust.en})`,
        cite(exact),
      ),
    )
  }
  if (general.length > 0) {
    const [type, latest] = [IP_TYPE_LABELS[place.ipType], latestOf(general, question.day)]
    reasons.push(
      reason(
        'backoff',
        `在${where.zh}另有其他程序的${type.zh}案件 ${general.length} 件，来自 ${clientsOf(general)} 家客户${latest.zh}，按 ${policy.otherProcedure} 折算`,
        `${plural(general.length, `${type.en} matter`)} in ${where.en} in other procedures, for ${plural(clientsOf(general), 'client')}${latest.en}, counted at ${policy.otherProcedure}`,
        cite(general),
      ),
    )
  }
  reasons.push(...latticeReasons(distant, where, question.day, policy))
  if (trusted.length === 0) {
    const [best] = competencesAt(dossier.competences, place, question.procedure, question.day, policy)
    reasons.push(untrustedReason(best?.record.verification ?? 'self_claimed', where, what, claims))
  }
  if (trusted.length > 0 && claims > 0) {
    reasons.push(
      reason(
        'claims',
        `另有 ${claims} 件自报业绩未核实，不计入`,
        `${plural(claims, 'further matter')} self-claimed, not verified, not counted`,
      ),
    )
  }
  return reasons
}

/** Other procedures before an organisation are discounted for both: told apart, with what they count. */
function latticeReasons(
  distant: readonly Counted[],
  where: Label,
  asOf: DayNumber,
  policy: Policy,
): Reason[] {
  const exact = distant.filter((c) => c.exact)
  const other = distant.filter((c) => !c.exact)
  return [
    ...(exact.length > 0
      ? [latticeReason(exact, { zh: '办理', en: '' }, where, asOf, policy.throughLattice)]
      : []),
    ...(other.length > 0
      ? [
          latticeReason(
            other,
            { zh: '办理其他程序的案件', en: ' in other procedures' },
            where,
            asOf,
            policy.throughLattice * policy.otherProcedure,
          ),
        ]
      : []),
  ]
}

function latticeReason(
  distant: readonly Counted[],
  what: Label,
  where: Label,
  asOf: DayNumber,
  factor: number,
): Reason {
  const latest = latestOf(distant, asOf)
  const organisations = [...new Set(distant.map((c) => c.matter.jurisdiction))].sort()
  const from = list(organisations.map(placeInSentence))
  return reason(
    'lattice',
    `在${from.zh}${what.zh} ${distant.length} 件${latest.zh}，按覆盖关系对${where.zh}计入，按 ${factor} 折算`,
    `${plural(distant.length, 'matter')}${what.en} before ${from.en}, which covers ${where.en}${latest.en}, counted at ${factor}`,
    cite(distant),
  )
}

/** @param competence how far the most trusted competence record at the place is trusted */
function untrustedReason(competence: Verification, where: Label, what: Label, claims: number): Reason {
  if (competence !== 'self_claimed') {
    const label = VERIFICATION_LABELS[competence]
    return reason(
      'evidence',
      `${where.zh}${what.zh}专长：${label.zh}；尚无可计入的案件`,
      `competence in ${what.en} for ${where.en}: ${label.en}; no matter counts yet`,
    )
  }
  return reason(
    'claims',
    `${where.zh}${what.zh}只有自报内容${claims > 0 ? `（${claims} 件）` : ''}，未核实，排在有依据者之后`,
    `only self-claims for ${what.en} in ${where.en}${claims > 0 ? ` (${plural(claims, 'matter')})` : ''}, not verified: ranked after all with evidence`,
  )
}
