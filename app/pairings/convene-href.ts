/** Where the centre begins to bring two firms together for a place. */
export function conveneHref({ jurisdiction, ipType }: { jurisdiction: string; ipType: string }): string {
  return `/staff/pairings/new?${new URLSearchParams({ jurisdiction, ipType })}`
}
