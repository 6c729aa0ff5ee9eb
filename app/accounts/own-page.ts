import type { PublicationField } from '../domain/profile/publication.ts'

/** Why a party's page is public, and what was agreed to about it; days are Shanghai's. */
export type OwnPage = {
  /** Its address in the directory. */
  page: string
  listedOn: string | null
  /** The day on which the application was handed in that agreed to a public page; null where none is on record. */
  agreedOn: string | null
  /** Which contact data is public, and when that was agreed to; null where it was not decided on here. */
  contact: { field: PublicationField; since: string | null }[]
}
