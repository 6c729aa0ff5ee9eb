import { forumNamed } from '../vocabulary/forums.ts'
import type { Industry } from '../vocabulary/industries.ts'
import {
  INDUSTRY_LABELS,
  jurisdictionLabel,
  type Label,
  languageLabel,
  ROLE_LABELS,
} from '../vocabulary/labels.ts'
import { countsAnswers, toldHours } from './answered.ts'
import { admissionAt, vouchedAdmissionAt } from './constraints.ts'
import type { Competence, Dossier, Place } from './dossier.ts'
import { type Counted, competencesAt, countedMatters } from './evidence.ts'
import { countsFeedback } from './fit-input.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { cite, fieldLabel, list, plural, reason } from './sentence.ts'

/** The trusted matters that fit reads: those at every place at which a candidate passes. */
export type Work = {
  all: readonly Counted[]
  /** References of those that count at the place that it is ranked at. */
  here: ReadonlySet<string>
}

const NO_WORK: Work = { all: [], here: new Set() }

/**
 * What a candidate's sentences about industry, side and forum read; nothing where the request asks about none of them.
 * @param places where it passes, the place that it is ranked at first
 */
export function workAt(
  { matters }: Dossier,
  places: readonly Place[],
  { procedure, day, industry, role, forum }: Question,
  policy: Policy,
): Work {
  if (industry === null && role === null && forum === null) return NO_WORK
  const [here, ...others] = places.map((place) =>
    countedMatters(matters, place, procedure, day, policy).filter((c) => c.weight > 0),
  )
  // One matter before an organisation counts at each of its members: it is told once.
  const all = new Map([here!, ...others].flat().map((one) => [one.matter.ref, one]))
  return { all: [...all.values()], here: new Set(here!.map((one) => one.matter.ref)) }
}

/** "（美国专利）": of what matters are that do not all count at the place ranked at; nothing for those that do. */
function elsewhere(worked: readonly Counted[], { here }: Work): Label {
  if (worked.every(({ matter }) => here.has(matter.ref))) return { zh: '', en: '' }
  const fields = new Map(worked.map(({ matter }) => [`${matter.jurisdiction}:${matter.ipType}`, matter]))
  const named = list([...fields.values()].map(fieldLabel))
  return { zh: `（${named.zh}）`, en: ` (${named.en})` }
}

/**
 * What raised or lowered its fit: industry, side, forum, language, response, every value that it has not stated, ratings.
 * @param places where it passes, the place that it is ranked at first
 */
export function fitReasons(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  policy: Policy,
): Reason[] {
  const work = workAt(dossier, places, question, policy)
  return [
    ...industryReason(dossier, work, question),
    ...roleReason(work, question),
    ...forumReason(work, question, policy),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...answeredReason(dossier, policy),
    ...statedReasons(dossier, places, question),
    ...feedbackReason(dossier, policy),
  ]
}

function industryReason(dossier: Dossier, work: Work, question: Question): Reason[] {
  const { industry } = question
  if (industry === null) return []
  const label = INDUSTRY_LABELS[industry as Industry]
  const worked = work.all.filter((c) => c.matter.industry === industry)
  if (worked.length > 0) {
    const where = elsewhere(worked, work)
    return [
      reason(
        'industry',
        `${worked.length} 件属于${label.zh}行业${where.zh}`,
        `${plural(worked.length, 'matter')} in ${label.en}${where.en}`,
        cite(worked),
      ),
    ]
  }
  if (dossier.industries.includes(industry)) {
    return [reason('industry', `申报行业含${label.zh}`, `states ${label.en} among its industries`)]
  }
  return [reason('industry', `未见${label.zh}行业的业绩`, `no work in ${label.en} on record`)]
}

function roleReason(work: Work, question: Question): Reason[] {
  if (question.role === null) return []
  const label = ROLE_LABELS[question.role]
  const same = work.all.filter((c) => c.matter.role === question.role)
  if (same.length === 0) return []
  const where = elsewhere(same, work)
  return [
    reason(
      'role',
      `${same.length} 件代理${label.zh}一方${where.zh}`,
      `${plural(same.length, 'matter')} on the ${label.en}'s side${where.en}`,
      cite(same),
    ),
  ]
}

/** Trusted work before the forum that has the case; nothing where the request names none that is compared. */
export function forumReason(work: Work, { forum }: Question, policy: Policy): Reason[] {
  if (forum === null || policy.fit.forum === 0) return []
  const { name } = forumNamed(forum)
  const there = work.all.filter((c) => c.matter.forum === forum)
  if (there.length === 0) {
    return [
      reason('forum', `未见由${name.zh}受理的业绩`, `no work before the same forum on record: ${name.en}`),
    ]
  }
  const where = elsewhere(there, work)
  return [
    reason(
      'forum',
      `${there.length} 件由${name.zh}受理${where.zh}`,
      `${plural(there.length, 'matter')} before the same forum: ${name.en}${where.en}`,
      cite(there),
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

/** How it answered its latest invitations: counts and a mean, never of whom. */
export function answeredReason({ answered }: Dossier, policy: Policy): Reason[] {
  if (!countsAnswers(answered, policy)) return []
  const { asked, answers } = answered
  const mean = toldHours(answered)
  if (mean === null) {
    return [
      reason(
        'response',
        `最近 ${asked} 次邀请均未答复，计为较低适配`,
        `answered none of its latest ${plural(asked, 'invitation')}, which lowers its fit`,
      ),
    ]
  }
  return [
    reason(
      'response',
      `最近 ${asked} 次邀请答复 ${answers} 次，平均用时 ${mean} 小时`,
      `answered ${answers} of its latest ${plural(asked, 'invitation')}, in ${plural(mean, 'hour')} on average`,
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

/** The fields that a think tank declares and that reach the places asked for: of an organisation, which it covers. */
function declaredFields(dossier: Dossier, { places, procedure, day }: Question, policy: Policy): Label[] {
  const reached = new Map<Competence, Place[]>()
  for (const place of places) {
    for (const { record } of competencesAt(dossier.competences, place, procedure, day, policy)) {
      reached.set(record, [...(reached.get(record) ?? []), place])
    }
  }
  return [...reached].map(([record, at]) => {
    const field = fieldLabel(record)
    const covered = list(
      at
        .filter(({ jurisdiction }) => jurisdiction !== record.jurisdiction)
        .map(({ jurisdiction }) => jurisdictionLabel(jurisdiction)),
    )
    return covered.zh === ''
      ? field
      : { zh: `${field.zh}（覆盖${covered.zh}）`, en: `${field.en} (covers ${covered.en})` }
  })
}

/** Why a think tank is listed: the fields that it declares suffice. */
export function fieldReasons(dossier: Dossier, question: Question, policy: Policy): Reason[] {
  const fields = list(declaredFields(dossier, question, policy))
  return [
    reason('fields', `研究领域含${fields.zh}`, `declares ${fields.en} among its fields`),
    ...industryReason(dossier, NO_WORK, question),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...answeredReason(dossier, policy),
    ...feedbackReason(dossier, policy),
  ]
}
