import { VERIFICATIONS } from '../domain/vocabulary/verification.ts'
import type { CitedMatter } from './shown.ts'

/** Matters of one kind and one level of trust, by year. */
export type EvidenceGroup = Pick<CitedMatter, 'verification' | 'jurisdiction' | 'ipType' | 'procedure'> & {
  key: string
  /** The latest first. */
  years: { year: number; matters: CitedMatter[] }[]
}

/** The matters with these references that are still on record, the most trusted first, then by kind. */
export function groupEvidence(
  refs: readonly string[],
  matters: Readonly<Record<string, CitedMatter>>,
): EvidenceGroup[] {
  const groups = new Map<string, CitedMatter[]>()
  for (const matter of refs.flatMap((ref) => matters[ref] ?? [])) {
    const key = [matter.verification, matter.jurisdiction, matter.ipType, matter.procedure].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), matter])
  }
  const rank = (group: EvidenceGroup) => VERIFICATIONS.indexOf(group.verification)
  return [...groups]
    .map(([key, members]) => groupOf(key, members))
    .sort((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1))
}

function groupOf(key: string, members: readonly CitedMatter[]): EvidenceGroup {
  const { verification, jurisdiction, ipType, procedure } = members[0]!
  const years = [...new Set(members.map(yearOf))].sort((a, b) => b - a)
  return {
    key,
    verification,
    jurisdiction,
    ipType,
    procedure,
    years: years.map((year) => ({
      year,
      matters: members.filter((matter) => yearOf(matter) === year),
    })),
  }
}

const yearOf = ({ month }: CitedMatter) => Number(month.slice(0, 4))
