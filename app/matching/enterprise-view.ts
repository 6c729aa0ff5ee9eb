import type { EnterpriseMatchResponse, MatchResponse, Told } from '../domain/matching/response.ts'
import { inPublicWords } from '../domain/matching/told.ts'

/**
 * A response as an enterprise may see it. Who acts for its opponent is the firm's secret: a conflict is counted
 * with capacity as `unavailable`, and nothing else tells the two apart.
 * @param told what was found for it besides; null for a run that is older than that, of which staff's counts are told
 */
export function enterpriseView(response: MatchResponse, told: Told | null): EnterpriseMatchResponse {
  const { excluded, empty, ...shown } = response
  return { ...shown, ...(told ?? inPublicWords({ excluded, empty })) }
}
