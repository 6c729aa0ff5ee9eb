import type { MatchRequestInput } from '../matching/request.ts'
import type { Particulars } from './particulars.ts'
import type { DisputeFacts } from './schema.ts'

/** How many of each section a dispute's result shows. */
export const RESULT_LIMIT = 20

/** Every name of the enterprise that brings the dispute. */
export type EnterpriseNames = { zh: string | null; en: string | null }

/** What of a dispute asks for help. */
type Asking = {
  facts: Omit<DisputeFacts, 'title'>
  particulars: Pick<Particulars, 'forum'>
  enterprise: EnterpriseNames
}

/**
 * The match request of a dispute. A deadline that has passed is left out: nobody can answer in the past, and the
 * result page says so.
 */
export function matchRequestOf({ facts, particulars, enterprise }: Asking, now: Date): MatchRequestInput {
  const names = [enterprise.zh, enterprise.en].filter((name) => name !== null)
  const { procedure, role, industry, respondBy, budget, description } = facts
  return {
    jurisdictions: facts.jurisdictions,
    ipTypes: facts.ipTypes,
    languages: facts.languages,
    opponents: facts.opponents,
    ...(names[0] && { enterprise: { name: names[0], aliases: names.slice(1) } }),
    ...(procedure && { procedure }),
    ...(role && { role }),
    ...(particulars.forum !== '' && { forum: particulars.forum }),
    ...(industry && { industry }),
    ...(respondBy && Date.parse(respondBy) > now.getTime() && { respondBy }),
    ...(budget && { budget }),
    ...(description !== '' && { text: description }),
    asOf: now.toISOString(),
    limit: RESULT_LIMIT,
  }
}
