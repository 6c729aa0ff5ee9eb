import type { EnterpriseNames } from '../dispute/match-request.ts'
import type { Title } from '../dispute/title.ts'
import type { EngagementSide } from './policy.ts'

type Named = { nameZh: string | null; nameEn: string | null }

/** By what its reader knows an engagement: the other side, and which dispute where that tells several apart. */
export type EngagementTitle = { names: Named[]; about: Title | null }

type Titled = { parties: readonly Named[]; enterprise: EnterpriseNames; disputeTitle: Title }

/**
 * Whoever acts would read its own name on each of its engagements: it reads for whom it acts and in what, which it may
 * know since it accepted. Everybody else reads who acts.
 */
export function engagementTitle(
  { parties, enterprise, disputeTitle }: Titled,
  side: EngagementSide | null,
): EngagementTitle {
  if (side === 'party') return { names: [enterpriseNamed(enterprise)], about: disputeTitle }
  return { names: parties.map(({ nameZh, nameEn }) => ({ nameZh, nameEn })), about: null }
}

/** An enterprise's names as a party's are written. */
export const enterpriseNamed = ({ zh, en }: EnterpriseNames): Named => ({ nameZh: zh, nameEn: en })
