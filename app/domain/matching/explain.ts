import type { Industry } from '../vocabulary/industries.ts'
import {
  INDUSTRY_LABELS,
  IP_TYPE_LABELS,
  jurisdictionLabel,
  type Label,
  languageLabel,
  PROCEDURE_LABELS,
  ROLE_LABELS,
  VERIFICATION_LABELS,
} from '../vocabulary/labels.ts'
import { VERIFICATIONS, type Verification } from '../vocabulary/verification.ts'
import { admissionAt, competentPlaces, vouchedAdmissionAt } from './constraints.ts'
import type { Dossier, Place } from './dossier.ts'
import { type Counted, competencesAt, countedMatters } from './evidence.ts'
import { countsFeedback } from './fit-input.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Factor, Reason } from './response.ts'

/** How many references one sentence cites; its count tells how many there are. */
const CITED = 50

const reason = (factor: Factor, text: string, textEn: string, evidence: string[] = []): Reason => ({
  factor,
  text,
  textEn,
  evidence,
})

const cite = (counted: readonly Counted[]) => counted.slice(0, CITED).map((c) => c.matter.ref)
const plural = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`
const list = (labels: readonly Label[]): Label => ({
  zh: labels.map((l) => l.zh).join('、'),
  en: labels.map((l) => l.en).join(', '),
})

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

function placeLabel(place: Place, question: Question): { where: Label; what: Label } {
  const type = IP_TYPE_LABELS[place.ipType]
  const procedure = question.procedure ? PROCEDURE_LABELS[question.procedure] : null
  return {
    where: jurisdictionLabel(place.jurisdiction),
    what: procedure
      ? { zh: `${type.zh}${procedure.zh}`, en: `${type.en} ${procedure.en}` }
      : { zh: type.zh, en: type.en },
  }
}

/** What the strength rests on: exact and direct matters first, then what backing off and the lattice add. */
export function evidenceReasons(
  dossier: Dossier,
  place: Place,
  question: Question,
  policy: Policy,
): Reason[] {
  const all = countedMatters(dossier.matters, place, question.procedure, question.day, policy)
  const trusted = all.filter((c) => c.weight > 0)
  const { where, what } = placeLabel(place, question)
  const exact = trusted.filter((c) => c.direct && c.exact)
  const general = trusted.filter((c) => c.direct && !c.exact)
  const distant = trusted.filter((c) => !c.direct)
  const claims = all.length - trusted.length
  const reasons: Reason[] = []
  if (exact.length > 0) {
    const trust = trustOf(exact)
    reasons.push(
      reason(
        'evidence',
        `在${where.zh}办理${what.zh}案件 ${exact.length} 件，来自 ${clientsOf(exact)} 家不同客户（${trust.zh}）`,
        `${plural(exact.length, 'matter')} in ${where.en} (${what.en}) for ${plural(clientsOf(exact), 'client')} (${trust.en})`,
        cite(exact),
      ),
    )
  }
  if (general.length > 0) {
    const type = IP_TYPE_LABELS[place.ipType]
    reasons.push(
      reason(
        'backoff',
        `在${where.zh}另有其他程序的${type.zh}案件 ${general.length} 件，来自 ${clientsOf(general)} 家客户，按 ${policy.otherProcedure} 折算`,
        `${plural(general.length, `${type.en} matter`)} in ${where.en} in other procedures, for ${plural(clientsOf(general), 'client')}, counted at ${policy.otherProcedure}`,
        cite(general),
      ),
    )
  }
  if (distant.length > 0) reasons.push(latticeReason(distant, where, policy))
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

function latticeReason(distant: readonly Counted[], where: Label, policy: Policy): Reason {
  const from = list([...new Set(distant.map((c) => c.matter.jurisdiction))].sort().map(jurisdictionLabel))
  return reason(
    'lattice',
    `在${from.zh}办理 ${distant.length} 件，按覆盖关系对${where.zh}计入，按 ${policy.throughLattice} 折算`,
    `${plural(distant.length, 'matter')} before ${from.en}, which covers ${where.en}, counted at ${policy.throughLattice}`,
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

/**
 * What raised or lowered its fit: industry, side, language, response, every value that it has not stated, ratings.
 * @param places where it passes, the place that it is ranked at first
 */
export function fitReasons(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  policy: Policy,
): Reason[] {
  const trusted = countedMatters(
    dossier.matters,
    places[0]!,
    question.procedure,
    question.day,
    policy,
  ).filter((c) => c.weight > 0)
  return [
    ...industryReason(dossier, trusted, question),
    ...roleReason(trusted, question),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...statedReasons(dossier, places, question),
    ...feedbackReason(dossier, policy),
  ]
}

function industryReason(dossier: Dossier, trusted: readonly Counted[], question: Question): Reason[] {
  const { industry } = question
  if (industry === null) return []
  const label = INDUSTRY_LABELS[industry as Industry]
  const worked = trusted.filter((c) => c.matter.industry === industry)
  if (worked.length > 0) {
    return [
      reason(
        'industry',
        `其中 ${worked.length} 件属于${label.zh}行业`,
        `${plural(worked.length, 'matter')} of them in ${label.en}`,
        cite(worked),
      ),
    ]
  }
  if (dossier.industries.includes(industry)) {
    return [reason('industry', `申报行业含${label.zh}`, `states ${label.en} among its industries`)]
  }
  return [reason('industry', `未见${label.zh}行业的业绩`, `no work in ${label.en} on record`)]
}

function roleReason(trusted: readonly Counted[], question: Question): Reason[] {
  if (question.role === null || trusted.length === 0) return []
  const label = ROLE_LABELS[question.role]
  const same = trusted.filter((c) => c.matter.role === question.role)
  if (same.length === 0) return []
  return [
    reason(
      'role',
      `${same.length} 件代理${label.zh}一方`,
      `${plural(same.length, 'matter')} on the ${label.en}'s side`,
      cite(same),
    ),
  ]
}

function languageReasons(dossier: Dossier, question: Question): Reason[] {
  if (question.languages.length === 0) return []
  if (dossier.languages.length === 0) {
    return [
      reason('language', '未填写工作语言，请在邀请时确认', 'states no working language: ask when inviting'),
    ]
  }
  const shared = dossier.languages.filter((l) => question.languages.includes(l.code))
  const names = list(shared.map((l) => languageLabel(l.code)))
  return [reason('language', `可用${names.zh}沟通`, `works in ${names.en}`)]
}

function responseReason(dossier: Dossier, question: Question): Reason[] {
  const { responseHours } = dossier
  if (responseHours === null) {
    return [
      reason('response', '未承诺回应时间，计为较低适配', 'promises no response time, which lowers its fit'),
    ]
  }
  const inTime =
    question.hoursLeft === null ? { zh: '', en: '' } : { zh: '，早于期限', en: ', before the deadline' }
  return [
    reason(
      'response',
      `承诺 ${responseHours} 小时内回应${inTime.zh}`,
      `promises an answer within ${plural(responseHours, 'hour')}${inTime.en}`,
    ),
  ]
}

function statedReasons(dossier: Dossier, places: readonly Place[], question: Question): Reason[] {
  const reasons: Reason[] = []
  const { admissions } = dossier
  const vouched = places.find((place) => vouchedAdmissionAt(admissions, place, question.day))
  const claimed = places.find((place) => admissionAt(admissions, place, question.day) === 'current')
  const where = jurisdictionLabel((vouched ?? claimed ?? places[0]!).jurisdiction)
  if (dossier.type !== 'think_tank') {
    if (vouched) {
      reasons.push(
        reason('admission', `${where.zh}执业资格在有效期内`, `admission in ${where.en} is current`),
      )
    } else if (claimed) {
      reasons.push(
        reason(
          'admission',
          `自报有${where.zh}执业资格，未核实，不计入适配`,
          `claims an admission in ${where.en}, not verified: not counted`,
        ),
      )
    } else {
      reasons.push(
        reason('admission', `没有登记${where.zh}的执业资格`, `no admission in ${where.en} on record`),
      )
    }
  }
  if (dossier.capacity === null) {
    reasons.push(reason('capacity', '未填写可承接件数', 'states no capacity'))
  } else {
    reasons.push(
      reason(
        'capacity',
        `还可承接 ${dossier.capacity} 件`,
        `can take ${plural(dossier.capacity, 'more matter')}`,
      ),
    )
  }
  return reasons
}

/** How many rated its service; never who, how, or how a matter ended. */
function feedbackReason({ feedback }: Dossier, policy: Policy): Reason[] {
  if (policy.feedback === null) return []
  const { least } = policy.feedback
  if (!countsFeedback(feedback, policy)) {
    return [
      reason(
        'feedback',
        `对其服务的评价不足 ${least} 份，按平均水平计`,
        `fewer than ${plural(least, 'rating')} of its service: taken as average`,
      ),
    ]
  }
  return [
    reason(
      'feedback',
      `有 ${feedback.ratings} 份对其服务的评价，份数越少越按平均水平计；案件结果不计`,
      `${plural(feedback.ratings, 'rating')} of its service, drawn toward the average the fewer they are; outcomes never count`,
    ),
  ]
}

/** Why a think tank is listed: the fields that it declares suffice. */
export function fieldReasons(dossier: Dossier, question: Question, policy: Policy): Reason[] {
  const places = competentPlaces(dossier, question, policy).map(({ place }) => {
    const where = jurisdictionLabel(place.jurisdiction)
    const type = IP_TYPE_LABELS[place.ipType]
    return { zh: `${where.zh}${type.zh}`, en: `${type.en} in ${where.en}` }
  })
  const fields = list(places)
  return [
    reason('fields', `研究领域含${fields.zh}`, `declares ${fields.en} among its fields`),
    ...industryReason(dossier, [], question),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...feedbackReason(dossier, policy),
  ]
}

/** What a 1+1 adds to its two sides: the agreement, what they share, what they did together. */
export function pairReasons(pair: {
  validTo: string | null
  proposed: boolean
  jointMatters: number
  shared: readonly string[]
  weaker: 'domestic' | 'overseas'
}): Reason[] {
  const reasons: Reason[] = []
  if (pair.proposed) {
    reasons.push(
      reason(
        'agreement',
        '双方没有可用于本次的合作协议，可由中心牵线',
        'no agreement between them that serves here: the centre can bring them together',
      ),
    )
  } else {
    reasons.push(
      pair.validTo === null
        ? reason('agreement', '合作协议有效，未定终止日', 'agreement in force without an end date')
        : reason('agreement', `合作协议有效至 ${pair.validTo}`, `agreement in force until ${pair.validTo}`),
    )
  }
  if (pair.jointMatters > 0) {
    reasons.push(
      reason(
        'joint_matters',
        `共同办理 ${pair.jointMatters} 件`,
        `${plural(pair.jointMatters, 'matter')} handled together`,
      ),
    )
  }
  const shared = list(pair.shared.map(languageLabel))
  reasons.push(
    pair.shared.length > 0
      ? reason('language', `双方共同语言：${shared.zh}`, `the two sides share ${shared.en}`)
      : reason('language', '双方未填写共同语言', 'the two sides state no shared language'),
  )
  reasons.push(
    pair.weaker === 'domestic'
      ? reason('evidence', '按较弱一方即境内一方的依据定档', 'banded by its weaker side, the domestic one')
      : reason('evidence', '按较弱一方即境外一方的依据定档', 'banded by its weaker side, the overseas one'),
  )
  return reasons
}

/** The sentence for a newcomer; `granted` when one of the first places was kept for it. */
export function newcomerReason(granted: boolean): Reason {
  return granted
    ? reason(
        'newcomer',
        '新进名录，在本档内轮到一个展示位置',
        'new in the directory: given one place inside its own band',
      )
    : reason('newcomer', '新进名录', 'new in the directory')
}

/** The sentence for equals whose order is a matter of turns. */
export const ROTATION_REASON: Reason = reason(
  'rotation',
  '与同列中另一家同档且适配相同，先后按轮换',
  'equal in band and fit to another in this list: their order rotates',
)

/** What would lift a candidate one band; true when applied. */
export function counterfactualReason(
  next: { matters: number; band: number },
  place: Place,
  question: Question,
): Reason {
  const { where, what } = placeLabel(place, question)
  return reason(
    'counterfactual',
    `若再有 ${next.matters} 件来自新客户、经核实的${where.zh}${what.zh}案件，将升至第 ${next.band} 档`,
    `with ${plural(next.matters, 'more verified matter')} for new clients in ${where.en} (${what.en}) it would be in band ${next.band}`,
  )
}

/** Names that may be those of a party to the dispute: asked at invitation, never silently cleared. */
export function toConfirmReason(similar: number): Reason {
  return reason(
    'to_confirm',
    `有 ${similar} 个相近名称待确认是否与当事人关联，邀请时询问`,
    `${plural(similar, 'similar name')} to be confirmed when inviting`,
  )
}
