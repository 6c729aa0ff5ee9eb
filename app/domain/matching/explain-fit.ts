import { forumNamed } from '../vocabulary/forums.ts'
import type { Industry } from '../vocabulary/industries.ts'
import { INDUSTRY_LABELS, IP_TYPE_LABELS, languageLabel, ROLE_LABELS } from '../vocabulary/labels.ts'
import { countsAnswers, toldHours } from './answered.ts'
import { admissionAt, competentPlaces, vouchedAdmissionAt } from './constraints.ts'
import type { Dossier, Place } from './dossier.ts'
import type { Counted } from './evidence.ts'
import { countsFeedback } from './fit-input.ts'
import type { Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { cite, list, placeInSentence, plural, reason } from './sentence.ts'

/**
 * What raised or lowered its fit: industry, side, forum, language, response, every value that it has not stated, ratings.
 * @param counted the matters that count at the place that it is ranked at
 * @param places where it passes, that place first
 */
export function fitReasons(
  dossier: Dossier,
  counted: readonly Counted[],
  places: readonly Place[],
  question: Question,
  policy: Policy,
): Reason[] {
  const trusted = counted.filter((c) => c.weight > 0)
  return [
    ...industryReason(dossier, trusted, question),
    ...roleReason(trusted, question),
    ...forumReason(trusted, question, policy),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...answeredReason(dossier, policy),
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

/** Trusted work before the forum that has the case; nothing where the request names none that is compared. */
export function forumReason(trusted: readonly Counted[], { forum }: Question, policy: Policy): Reason[] {
  if (forum === null || policy.fit.forum === 0) return []
  const { name } = forumNamed(forum)
  const there = trusted.filter((c) => c.matter.forum === forum)
  if (there.length === 0) {
    return [
      reason('forum', `未见由${name.zh}受理的业绩`, `no work before the same forum on record: ${name.en}`),
    ]
  }
  return [
    reason(
      'forum',
      `${there.length} 件由${name.zh}受理`,
      `${plural(there.length, 'matter')} before the same forum: ${name.en}`,
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
      reason(
        'response',
        '未承诺回应时间，适合程度因此较低',
        'promises no response time, which lowers its fit',
      ),
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
        `最近 ${asked} 次邀请均未答复，适合程度因此较低`,
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
  const where = placeInSentence((vouched ?? claimed ?? places[0]!).jurisdiction)
  if (dossier.type !== 'think_tank') {
    if (vouched) {
      reasons.push(
        reason('admission', `${where.zh}执业资格在有效期内`, `admission in ${where.en} is current`),
      )
    } else if (claimed) {
      reasons.push(
        reason(
          'admission',
          `自报有${where.zh}执业资格，未核实，不计入适合程度`,
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
    const where = placeInSentence(place.jurisdiction)
    const type = IP_TYPE_LABELS[place.ipType]
    return { zh: `${where.zh}${type.zh}`, en: `${type.en} in ${where.en}` }
  })
  const fields = list(places)
  return [
    reason('fields', `研究领域含${fields.zh}`, `declares ${fields.en} among its fields`),
    ...industryReason(dossier, [], question),
    ...languageReasons(dossier, question),
    ...responseReason(dossier, question),
    ...answeredReason(dossier, policy),
    ...feedbackReason(dossier, policy),
  ]
}
