/** Thrown inside the writer: this record cannot be kept, and the message says why. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}

/** Thrown inside the writer: a party that this record names may still come; try again at the end. */
export class PartyMissing extends Refusal {
  constructor(ref: string) {
    super(`party ${JSON.stringify(ref)} is not known: no expert, provider or think tank has this ref`)
  }
}
