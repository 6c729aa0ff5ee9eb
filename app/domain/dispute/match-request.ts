import type { MatchRequestInput } from '../matching/request.ts'
import type { DisputeFacts } from './schema.ts'

/** How many of each section a dispute's result shows. */
export const RESULT_LIMIT = 20

/** Every name of the enterprise that brings the dispute. */
export type EnterpriseNames = { zh: string | null; en: string | null }

/**
 * The match request of a dispute. A deadline that has passed is left out: nobody can answer in the past, and the
 * result page says so.
 */
export function matchRequestOf(
  dispute: Omit<DisputeFacts, 'title'>,
  enterprise: EnterpriseNames,
  now: Date,
): MatchRequestInput {
  const names = [enterprise.zh, enterprise.en].filter((name) => name !== null)
  const { procedure, role, industry, respondBy, budget, description } = dispute
  return {
    jurisdictions: dispute.jurisdictions,
    ipTypes: dispute.ipTypes,
    languages: dispute.languages,
    opponents: dispute.opponents,
    ...(names[0] && { enterprise: { name: names[0], aliases: names.slice(1) } }),
    ...(procedure && { procedure }),
    ...(role && { role }),
    ...(industry && { industry }),
    ...(respondBy && Date.parse(respondBy) > now.getTime() && { respondBy }),
    ...(budget && { budget }),
    ...(description !== '' && { text: description }),
    asOf: now.toISOString(),
    limit: RESULT_LIMIT,
  }
}
