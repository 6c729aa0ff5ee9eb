import type { PartyType } from '../vocabulary/parties.ts'
import { CLAIM_FIELDS } from './claim.ts'
import { fieldIssues, isUntouched } from './read-fields.ts'
import { type ClaimKind, SECTIONS, type Section, type SectionCode } from './sections.ts'
import type { Values } from './values.ts'

/** What an application holds so far: what was typed, by section, and what is claimed. */
export type Written = {
  form: Readonly<Partial<Record<SectionCode, Values>>>
  claims: readonly { kind: ClaimKind; facts: Values }[]
}

/**
 * `open` nothing typed, `optional` nothing typed and nothing needed, `criterion` the same but a criterion asks for it, `begun` something to mend, `done` complete.
 */
export type TaskState = 'open' | 'optional' | 'criterion' | 'begun' | 'done'
export type Task = { code: SectionCode; state: TaskState }

/** How far each task of an application is. @param today the Shanghai day */
export function tasksOf(kind: PartyType, written: Written, today: string): Task[] {
  return SECTIONS[kind].map((section) => {
    const claims = written.claims.filter((claim) => claim.kind === section.claims)
    const untouched = section.claims ? claims.length === 0 : isUntouched(written.form[section.code])
    if (untouched) return { code: section.code, state: untouchedState(section) }
    const issues = section.fields
      ? fieldIssues(section.fields, written.form[section.code] ?? {}, today)
      : claims.flatMap((claim) => fieldIssues(CLAIM_FIELDS[claim.kind], claim.facts, today))
    return { code: section.code, state: issues.length === 0 ? 'done' : 'begun' }
  })
}

function untouchedState({ optional, criterion }: Section): TaskState {
  if (criterion) return 'criterion'
  return optional ? 'optional' : 'open'
}

/** The tasks that keep an application from being handed in. */
export function unfinished(tasks: readonly Task[]): SectionCode[] {
  return tasks.filter(({ state }) => state === 'open' || state === 'begun').map(({ code }) => code)
}
