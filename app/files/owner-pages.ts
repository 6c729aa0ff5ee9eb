import type { FileOwner } from '../domain/file/policy.ts'

/** The page of an owner that lists its files and takes new ones. */
export function filesPage(noun: FileOwner, ownerId: string): string {
  return noun === 'profile_change' ? `/listing/changes/${ownerId}/files` : `/${noun}s/${ownerId}/files`
}
