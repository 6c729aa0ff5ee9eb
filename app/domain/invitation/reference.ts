/** How people name an invitation to each other: the last six characters of its id, which are random. */
export function invitationReference(id: string): string {
  return id.slice(-6).toUpperCase()
}
