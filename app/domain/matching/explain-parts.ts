import { forumNamed } from '../vocabulary/forums.ts'
import type { Industry } from '../vocabulary/industries.ts'
import {
  FEE_MODEL_LABELS,
  INDUSTRY_LABELS,
  type Label,
  languageLabel,
  ROLE_LABELS,
} from '../vocabulary/labels.ts'
import type { FeeModel } from '../vocabulary/parties.ts'
import { admissionAt, vouchedAdmissionAt } from './constraints.ts'
import { type Dossier, type Place, placeKey } from './dossier.ts'
import { type Counted, countedMatters } from './evidence.ts'
import type { FitPart, Policy } from './policy-version.ts'
import type { Question } from './question.ts'
import type { Reason } from './response.ts'
import { cite, fieldLabel, list, placeInSentence, plural, reason } from './sentence.ts'

/** What is said of one part of fit, and whether it tells a value or that there is none on record. */
export type Said = { reason: Reason; known: boolean }

/** The parts of fit that are told of each candidate; null where the request asks nothing of it. */
export type PartsSaid = Record<Exclude<FitPart, 'feedback'>, Said | null>

const known = (...of: Parameters<typeof reason>): Said => ({ reason: reason(...of), known: true })
const unknown = (...of: Parameters<typeof reason>): Said => ({ reason: reason(...of), known: false })

/**
 * What is said of each part of a candidate's fit.
 * @param places where it passes, the place that it is ranked at first
 */
export function partsSaid(
  dossier: Dossier,
  places: readonly Place[],
  question: Question,
  policy: Policy,
): PartsSaid {
  const work = workAt(dossier, places, question, policy)
  return {
    industry: industrySaid(dossier, work, question),
    role: roleSaid(work, question),
    forum: forumSaid(work, question, policy),
    language: languageSaid(dossier, question),
    response: responseSaid(dossier, question),
    admission: admissionSaid(dossier, places, question),
    capacity: capacitySaid(dossier),
    fees: feesSaid(dossier, question),
  }
}

/** The trusted matters that fit reads: those at every place at which a candidate passes. */
type Work = {
  all: readonly Counted[]
  /** References of those that count at the place that it is ranked at. */
  here: ReadonlySet<string>
}

const NO_WORK: Work = { all: [], here: new Set() }

/** What sentences about industry, side and forum read; nothing where the request asks about none of them. */
function workAt(
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
  const fields = new Map(worked.map(({ matter }) => [placeKey(matter), matter]))
  const named = list([...fields.values()].map(fieldLabel))
  return { zh: `（${named.zh}）`, en: ` (${named.en})` }
}

function industrySaid(dossier: Dossier, work: Work, { industry }: Question): Said | null {
  if (industry === null) return null
  const label = INDUSTRY_LABELS[industry as Industry]
  const worked = work.all.filter((c) => c.matter.industry === industry)
  if (worked.length > 0) {
    const where = elsewhere(worked, work)
    return known(
      'industry',
      `${worked.length} 件属于${label.zh}行业${where.zh}`,
      `${plural(worked.length, 'matter')} in ${label.en}${where.en}`,
      cite(worked),
    )
  }
  return dossier.industries.includes(industry)
    ? known('industry', `申报行业含${label.zh}`, `states ${label.en} among its industries`)
    : unknown('industry', `未见${label.zh}行业的业绩`, `no work in ${label.en} on record`)
}

function roleSaid(work: Work, { role }: Question): Said | null {
  if (role === null) return null
  const label = ROLE_LABELS[role]
  const same = work.all.filter((c) => c.matter.role === role)
  if (same.length === 0) {
    return unknown('role', `未见代理${label.zh}一方的业绩`, `no work on the ${label.en}'s side on record`)
  }
  const where = elsewhere(same, work)
  return known(
    'role',
    `${same.length} 件代理${label.zh}一方${where.zh}`,
    `${plural(same.length, 'matter')} on the ${label.en}'s side${where.en}`,
    cite(same),
  )
}

/** Trusted work before the forum that has the case; nothing where the request names none that is compared. */
function forumSaid(work: Work, { forum }: Question, policy: Policy): Said | null {
  if (forum === null || policy.fit.forum === 0) return null
  const { name } = forumNamed(forum)
  const there = work.all.filter((c) => c.matter.forum === forum)
  if (there.length === 0) {
    return unknown(
      'forum',
      `未见由${name.zh}受理的业绩`,
      `no work before the same forum on record: ${name.en}`,
    )
  }
  const where = elsewhere(there, work)
  return known(
    'forum',
    `${there.length} 件由${name.zh}受理${where.zh}`,
    `${plural(there.length, 'matter')} before the same forum: ${name.en}${where.en}`,
    cite(there),
  )
}

function languageSaid({ languages }: Dossier, question: Question): Said | null {
  if (question.languages.length === 0) return null
  if (languages.length === 0) {
    return unknown(
      'language',
      '未填写工作语言，请在邀请时确认',
      'states no working language: ask when inviting',
    )
  }
  const shared = languages.filter((l) => question.languages.includes(l.code))
  const names = list(shared.map((l) => languageLabel(l.code)))
  return shared.every(({ level }) => level === null)
    ? unknown('language', `可用${names.zh}沟通，未注明程度`, `works in ${names.en}, level not stated`)
    : known('language', `可用${names.zh}沟通`, `works in ${names.en}`)
}

function responseSaid({ responseHours }: Dossier, { hoursLeft }: Question): Said {
  if (responseHours === null) {
    return unknown(
      'response',
      '未承诺回应时间，适合程度因此较低',
      'promises no response time, which lowers its fit',
    )
  }
  const inTime = hoursLeft === null ? { zh: '', en: '' } : { zh: '，早于期限', en: ', before the deadline' }
  return known(
    'response',
    `承诺 ${responseHours} 小时内回应${inTime.zh}`,
    `promises an answer within ${plural(responseHours, 'hour')}${inTime.en}`,
  )
}

function admissionSaid({ admissions }: Dossier, places: readonly Place[], { day }: Question): Said {
  const vouched = places.find((place) => vouchedAdmissionAt(admissions, place, day))
  const claimed = places.find((place) => admissionAt(admissions, place, day) === 'current')
  const where = placeInSentence((vouched ?? claimed ?? places[0]!).jurisdiction)
  if (vouched)
    return known('admission', `${where.zh}执业资格在有效期内`, `admission in ${where.en} is current`)
  return claimed
    ? unknown(
        'admission',
        `自报有${where.zh}执业资格，未核实，不计入适合程度`,
        `claims an admission in ${where.en}, not verified: not counted`,
      )
    : unknown('admission', `没有登记${where.zh}的执业资格`, `no admission in ${where.en} on record`)
}

function capacitySaid({ capacity }: Dossier): Said {
  return capacity === null
    ? unknown('capacity', '未填写可承接件数', 'states no capacity')
    : known('capacity', `还可承接 ${capacity} 件`, `can take ${plural(capacity, 'more matter')}`)
}

/** What its lowest minimum in the currency of the budget is; nothing where the request names no budget. */
function feesSaid({ feeModels }: Dossier, { budget }: Question): Said | null {
  if (budget === null) return null
  const priced = feeModels.filter(({ currency, min }) => currency !== null && min !== null)
  const [lowest] = priced
    .filter(({ currency }) => currency === budget.currency)
    .sort((a, b) => a.min! - b.min!)
  if (!lowest) {
    return priced.length === 0
      ? unknown('fees', '未填写收费起点，适合程度因此较低', 'states no minimum fee, which lowers its fit')
      : unknown(
          'fees',
          `未以 ${budget.currency} 填写收费起点，适合程度因此较低`,
          `states no minimum fee in ${budget.currency}, which lowers its fit`,
        )
  }
  const { zh, en } = FEE_MODEL_LABELS[lowest.model as FeeModel]
  const from = `${lowest.currency} ${lowest.min}`
  return lowest.min! <= budget.amount
    ? known(
        'fees',
        `收费起点在预算内（${zh} ${from} 起）`,
        `fees start within the budget (${en} from ${from})`,
      )
    : known(
        'fees',
        `收费起点高于预算（${zh} ${from} 起），不合预算`,
        `fees start above the budget (${en} from ${from}): does not fit`,
      )
}
