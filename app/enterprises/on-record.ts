import type { EnterpriseNames } from '../domain/dispute/match-request.ts'

/** An enterprise on record, as staff tell it from others. */
export type OnRecord = { id: string; ref: string; names: EnterpriseNames; creditCode: string | null }

/** What a tick confirms: exactly these enterprises were shown. Whoever comes in between is shown first. */
export function alikeKey(alike: readonly Pick<OnRecord, 'id'>[]): string {
  return alike.map(({ id }) => id).join(',')
}
