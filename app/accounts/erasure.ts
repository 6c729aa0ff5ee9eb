import type { Title } from '../domain/dispute/title.ts'
import type { OpenBusiness } from '../listings/open-business.ts'

/** What erasing an account would end beside it, and what has to be done before. */
export type Erasure = {
  /** The place in the directory is the person's own, and ends with the account. */
  endsListing: boolean
  /** `engagements`: the person acts in some; `last_keeper`: nobody would be left to keep a listed or engaged house. */
  obstacle: 'engagements' | 'last_keeper' | null
  /** What is open of the house or the person; null where it does not depend on them. */
  open: OpenBusiness | null
  /** Disputes of an enterprise that nobody would manage any longer; null where somebody does, or none needs one. */
  unmanaged: { id: string; title: Title }[] | null
}
