import { VERIFICATIONS } from '../domain/vocabulary/verification.ts'
import type { CitedMatter } from './shown.ts'

type Kind = Pick<CitedMatter, 'jurisdiction' | 'ipType' | 'procedure'>

/** Matters of one kind, by what tells them apart. */
export type EvidenceGroup = Kind & {
  key: string
  count: number
  /** The latest first, then the most trusted. */
  lines: EvidenceLine[]
}

/** One matter, or several of which nothing that a reader may know tells one from the other. */
export type EvidenceLine = Omit<CitedMatter, 'ref' | keyof Kind> & { key: string; refs: string[] }

/** The matters with these references that are still on record: the kind of which there are most first. */
export function groupEvidence(
  refs: readonly string[],
  matters: Readonly<Record<string, CitedMatter>>,
): EvidenceGroup[] {
  const cited = refs.flatMap((ref) => matters[ref] ?? [])
  const kinds = together(cited, ({ jurisdiction, ipType, procedure }) => [jurisdiction, ipType, procedure])
  return kinds
    .map(([key, members]) => {
      const { jurisdiction, ipType, procedure } = members[0]!
      return { key, jurisdiction, ipType, procedure, count: members.length, lines: linesOf(members) }
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

function linesOf(members: readonly CitedMatter[]): EvidenceLine[] {
  const alike = together(members, ({ month, closed, role, verification, forum, docket }) => [
    ...[month, closed, role, verification, forum, docket],
  ])
  return alike
    .map(([key, same]) => {
      const { month, closed, role, verification, forum, docket } = same[0]!
      return { key, month, closed, role, verification, forum, docket, refs: same.map(({ ref }) => ref) }
    })
    .sort((a, b) => later(a, b) || trusted(a) - trusted(b) || (a.key < b.key ? -1 : 1))
}

/** Those alike in `parts` together, in the order in which they come first. */
function together<T>(all: readonly T[], parts: (one: T) => readonly unknown[]): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = JSON.stringify(parts(one))
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups]
}

const later = (a: EvidenceLine, b: EvidenceLine) => (a.month === b.month ? 0 : a.month > b.month ? -1 : 1)
const trusted = ({ verification }: EvidenceLine) => VERIFICATIONS.indexOf(verification)
