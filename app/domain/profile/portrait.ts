import { type ListingStatus, RANKED_STATUSES } from '../vocabulary/parties.ts'
import type { PublicationField } from './publication.ts'

/** What is taken as a portrait, and how it is kept: width and height in pixels, as a JPEG. */
export const PORTRAIT = {
  bytes: 8 * 1024 * 1024,
  /** More would be a picture made to fill the memory of whoever opens it. */
  pixels: 60_000_000,
  formats: ['png', 'jpeg', 'webp'],
  width: 360,
  height: 450,
} as const

/** What a file input takes for it. */
export const ACCEPTED_PORTRAITS = 'image/png,image/jpeg,image/webp'

/** Why a picture is not taken. */
export type PortraitRefusal = 'none' | 'large' | 'not_picture'

/** True where everybody may fetch it: for whoever stands in the directory and agreed to it. */
export function showsPortrait(status: ListingStatus, published: ReadonlySet<PublicationField>): boolean {
  return published.has('portrait') && RANKED_STATUSES.some((ranked) => ranked === status)
}
