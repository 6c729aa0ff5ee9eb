import { addDays } from '../day.ts'
import type { ClaimKind, SectionCode } from './sections.ts'
import { one, type Values } from './values.ts'

/** Days before its end from which whoever examines is told that a licence or a policy runs out. */
export const EXPIRING_DAYS = 30

/** Something an application rests on that runs out soon, or has run out since it was handed in. */
export type Expiring = { section: 'admissions' | 'insurance'; title: string; day: string }

type Written = {
  form: Readonly<Partial<Record<SectionCode, Values>>>
  claims: readonly { kind: ClaimKind; facts: Values }[]
}

/** Licences and the insurance whose last day comes within thirty days, the first first. @param today the Shanghai day */
export function expiringSoon({ form, claims }: Written, today: string): Expiring[] {
  const insurance = form.insurance ?? {}
  const all: Expiring[] = [
    ...claims
      .filter(({ kind }) => kind === 'admission')
      .map(({ facts }) => ({
        section: 'admissions' as const,
        title: one(facts, 'licenceTitle'),
        day: one(facts, 'validTo'),
      })),
    {
      section: 'insurance',
      title: one(insurance, 'insurer'),
      day: one(insurance, 'coverExpiresOn'),
    },
  ]
  const until = addDays(today, EXPIRING_DAYS)
  return all
    .filter(({ day }) => day !== '' && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
