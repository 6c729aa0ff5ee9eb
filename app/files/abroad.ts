/** A party in another country (region) to which files go once they are given to it. */
export type RecipientAbroad = {
  name: string
  /** The name of its country (region); empty where it states none. */
  country: string
  /** How to reach it, as far as it agreed to have that published. */
  contact: string[]
}

/** Who abroad would read what is handed in here, and whether it may go there. */
export type AbroadShown = {
  recipients: RecipientAbroad[]
  agreed: boolean
  /** How many of the files that the reader sees they cannot open yet, though it was given to them. */
  closed: number
  /** What its reader can agree to here, with the version of the words; null where it does not depend on them. */
  consent: { version: string; text: string } | null
}
