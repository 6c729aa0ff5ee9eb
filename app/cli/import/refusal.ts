/** Thrown inside the writer: this record cannot be kept, and the message says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Thrown inside the writer: as things stand, this record cannot be kept; a later line may mend it. Try again at the end. */
export class NotYet extends Refusal {}

/** A party that this record names may still come. */
export class PartyMissing extends NotYet {
  constructor(ref: string) {
    super(`party ${JSON.stringify(ref)} is not known: no expert, provider or think tank has this ref`)
  }
}
