/** The reference of what an engagement concluded here leaves with one who acted, at one place. */
export function engagementReference(
  engagementId: string,
  side: number,
  { jurisdiction, ipType }: { jurisdiction: string; ipType: string },
): string {
  return ['platform', engagementId, side, jurisdiction, ipType].join('-')
}

/** The reference of a matter that was claimed in an application or a change of an entry. */
export function claimReference(claimId: string): string {
  return `a-${claimId}`
}

const MADE_HERE = /^(platform|a)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/

/** True for a reference that was made here and tells a reader nothing; others were given by whoever keeps the file. */
export function isMadeHere(ref: string): boolean {
  return MADE_HERE.test(ref)
}
