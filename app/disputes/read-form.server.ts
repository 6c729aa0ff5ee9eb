import { numberOf } from '../domain/decimal.ts'
import { DEFAULT_ZONE, instantIn, isDeadlineZone } from '../domain/dispute/deadline.ts'
import { DESCRIPTION_LIMIT } from '../domain/dispute/limits.ts'
import { readOpponents } from '../domain/dispute/opponents.ts'
import { type Particulars, particularsSchema } from '../domain/dispute/particulars.ts'
import { type DisputeFacts, disputeFactsSchema, type draftFactsSchema } from '../domain/dispute/schema.ts'
import type { DisputeForm } from './dispute-form-values.ts'
import type { FormProblem } from './form-problem.ts'
import { readJurisdictions } from './jurisdiction-names.server.ts'

/** A form that could be read, or what to mend in it and what of it can be kept. */
export type ReadForm =
  | { facts: DisputeFacts; particulars: Particulars; problems?: never; form?: never }
  | { facts?: never; particulars?: never; problems: FormProblem[]; form: DisputeForm }

/** The control at which a wrong part is mended. */
const CONTROL: Record<keyof DisputeFacts, string> = {
  title: 'title',
  jurisdictions: 'jurisdiction',
  ipTypes: 'ipType',
  procedure: 'procedure',
  role: 'role',
  industry: 'industry',
  languages: 'language',
  opponents: 'opponents',
  respondBy: 'respondDate',
  respondZone: 'respondZone',
  budget: 'budgetAmount',
  description: 'description',
}

/** No court gives so long: a year that far off is a slip of the finger. */
const LONGEST_DEADLINE_MS = 10 * 366 * 86_400_000

/** Time of day of a deadline that names only a day: its last minute. */
const END_OF_DAY = '23:59'

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/**
 * Reads the form of a dispute.
 * @param now a deadline must lie after it, unless it stood there before
 * @param before the dispute as it was, when it is edited
 * @param schema what is asked of it: a draft may lack what a dispute may not
 */
export function readDisputeForm(
  form: DisputeForm,
  now: Date,
  before?: Pick<DisputeFacts, 'respondBy'>,
  schema: typeof disputeFactsSchema | typeof draftFactsSchema = disputeFactsSchema,
): ReadForm {
  const { codes, unknown } = readJurisdictions(form.otherJurisdictions)
  const jurisdictions = [...new Set([...form.jurisdictions, ...codes])]
  const deadline = readDeadline(form, now, before?.respondBy ?? null)
  const place = { jurisdictions, ipTypes: form.ipTypes, procedure: orNull(form.procedure) }
  const particulars = particularsSchema.safeParse(particularsOf(form))
  const parsed = schema.safeParse({
    ...place,
    title: orNull(form.title),
    role: orNull(form.role),
    industry: orNull(form.industry),
    languages: form.languages,
    opponents: readOpponents(form.opponents),
    respondBy: deadline.respondBy,
    respondZone: deadline.respondBy && form.respondZone,
    budget: readMoney(form.budgetAmount, form.budgetCurrency),
    description: form.description.trim(),
  })
  const problems: FormProblem[] = [
    ...unknown.map((about) => ({ field: 'otherJurisdictions', code: 'place_unknown', about })),
    ...deadline.problems,
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(issue, form))),
    ...(particulars.success
      ? []
      : particulars.error.issues.map(({ path: [part], message }) => ({
          field: part === 'claim' ? 'claimAmount' : String(part),
          code: message,
        }))),
    ...(now.getTime() < Date.parse(form.servedOn) ? [{ field: 'servedOn', code: 'served_later' }] : []),
  ]
  if (!parsed.success || !particulars.success || problems.length > 0) {
    // A name that nobody knows is the reason why no place is chosen: one sentence is enough.
    const said = unknown.length > 0 ? problems.filter((p) => p.code !== 'jurisdictions_empty') : problems
    const { length } = form.words
    const cut: FormProblem[] =
      length > DESCRIPTION_LIMIT ? [{ field: 'words', code: 'told_long', about: length }] : []
    return { problems: distinct([...cut, ...said]), form: keepable(form) }
  }
  return { facts: parsed.data, particulars: particulars.data }
}

/** Numbers of rights hold commas and spaces; they are separated by lines, semicolons and Chinese commas. */
const BETWEEN_RIGHTS = /[\n;；、]/

function particularsOf(form: DisputeForm) {
  const rights = form.rights.split(BETWEEN_RIGHTS).map((one) => one.trim())
  return {
    forum: form.forum,
    docket: form.docket,
    rights: [...new Set(rights.filter((one) => one !== ''))],
    servedOn: orNull(form.servedOn),
    urgent: form.urgent === 'on',
    channel: orNull(form.channel),
    district: orNull(form.district),
    wanted: form.wanted,
    products: form.products,
    claim: readMoney(form.claimAmount, form.claimCurrency),
    confidentiality: form.confidentiality || 'ordinary',
  }
}

type Issue = { path: PropertyKey[]; message: string }

function problemOf({ path, message }: Issue, form: DisputeForm): FormProblem {
  const part = path[0] as keyof DisputeFacts
  const about = message === 'description_long' ? form.description.length : undefined
  return { field: CONTROL[part], code: message, ...(about !== undefined && { about }) }
}

function distinct(problems: FormProblem[]): FormProblem[] {
  return problems.filter(
    (one, index) =>
      problems.findIndex(
        (p) => p.field === one.field && p.code === one.code && (p.about ?? '') === (one.about ?? ''),
      ) === index,
  )
}

/** A text that is far too long comes back shortened: the rest of the form must not be lost to its weight. */
function keepable(form: DisputeForm): DisputeForm {
  return {
    ...form,
    words: form.words.slice(0, DESCRIPTION_LIMIT),
    description: form.description.slice(0, DESCRIPTION_LIMIT),
  }
}

/** When the answer is due by a form as it stands; null where it says no time, or none that there is. */
export function respondByIn(form: DisputeForm): string | null {
  const [day, zone] = [orNull(form.respondDate), form.respondZone || DEFAULT_ZONE]
  if (day === null || !isDeadlineZone(zone)) return null
  return instantIn(zone, day, timeOf(form))?.toISOString() ?? null
}

const timeOf = (form: DisputeForm) => orNull(form.respondTime)?.slice(0, 5) ?? END_OF_DAY

function readDeadline(
  form: DisputeForm,
  now: Date,
  before: string | null,
): { respondBy: string | null; problems: FormProblem[] } {
  const day = orNull(form.respondDate)
  const time = orNull(form.respondTime)
  const refuse = (field: string, code: string) => ({ respondBy: null, problems: [{ field, code }] })
  if (day === null) {
    return time === null ? { respondBy: null, problems: [] } : refuse('respondDate', 'deadline_day_empty')
  }
  const zone = form.respondZone || DEFAULT_ZONE
  if (!isDeadlineZone(zone)) return refuse('respondZone', 'zone_unknown')
  const instant = instantIn(zone, day, timeOf(form))
  if (instant === null) return refuse('respondDate', 'deadline_unreadable')
  if (instant.getTime() <= now.getTime() && instant.toISOString() !== before)
    return refuse('respondDate', 'deadline_past')
  if (instant.getTime() - now.getTime() > LONGEST_DEADLINE_MS) return refuse('respondDate', 'deadline_far')
  return { respondBy: instant.toISOString(), problems: [] }
}

function readMoney(written: string, currency: string): { amount: number; currency: string } | null {
  if (written.trim() === '') return null
  return { amount: numberOf(written) ?? Number.NaN, currency }
}
