import { isDay } from '../day.ts'
import { COMPLAINT_GROUNDS, type ComplaintGround } from './grounds.ts'

/** The fields of the public form, as they are typed. */
export const COMPLAINT_FIELDS = [
  'ground',
  'what',
  'happenedOn',
  'wanted',
  'name',
  'email',
  'truthful',
] as const
export type TypedComplaint = Record<(typeof COMPLAINT_FIELDS)[number], string>

export const COMPLAINT_PROBLEMS = ['ground', 'what', 'long', 'day', 'future', 'email', 'truthful'] as const
export type ComplaintProblem = (typeof COMPLAINT_PROBLEMS)[number]
export type ComplaintIssue = { field: keyof TypedComplaint; message: ComplaintProblem }

/** What is complained of. Empty texts are not stated. */
export type ComplaintFacts = {
  ground: ComplaintGround
  what: string
  happenedOn: string | null
  wanted: string
  name: string
  email: string
}

const LIMITS = { what: 5_000, wanted: 1_000, name: 200, email: 254 } as const
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const CONTROL = /[^\P{Cc}\t\n\r]/gu

/**
 * Reads the public form.
 * @param today the Shanghai day: nothing complained of lies after it
 */
export function readComplaint(
  given: TypedComplaint,
  today: string,
): { facts: ComplaintFacts } | { issues: ComplaintIssue[] } {
  const typed = Object.fromEntries(
    COMPLAINT_FIELDS.map((field) => [field, given[field].replace(CONTROL, '').trim()]),
  ) as TypedComplaint
  const ground = COMPLAINT_GROUNDS.find((one) => one === typed.ground)
  const issues: ComplaintIssue[] = [
    ...(ground ? [] : [{ field: 'ground', message: 'ground' } as const]),
    ...(typed.what === '' ? [{ field: 'what', message: 'what' } as const] : []),
    ...dayIssues(typed.happenedOn, today),
    ...(typed.email !== '' && !EMAIL.test(typed.email)
      ? [{ field: 'email', message: 'email' } as const]
      : []),
    ...(Object.keys(LIMITS) as (keyof typeof LIMITS)[])
      .filter((field) => typed[field].length > LIMITS[field])
      .map((field) => ({ field, message: 'long' as const })),
    ...(typed.truthful === '' ? [{ field: 'truthful', message: 'truthful' } as const] : []),
  ]
  if (!ground || issues.length > 0) return { issues }
  const { what, wanted, name, email, happenedOn } = typed
  return { facts: { ground, what, wanted, name, email, happenedOn: happenedOn || null } }
}

function dayIssues(day: string, today: string): ComplaintIssue[] {
  if (day === '') return []
  if (!isDay(day)) return [{ field: 'happenedOn', message: 'day' }]
  return day > today ? [{ field: 'happenedOn', message: 'future' }] : []
}
