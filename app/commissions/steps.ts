/** What the centre does to a commission, each under an address of its own. */
export const STAFF_STEPS = [
  { event: 'accept', resource: 'acceptance' },
  { event: 'send_back', resource: 'return' },
  { event: 'publish', resource: 'publication' },
  { event: 'keep_confidential', resource: 'confidentiality' },
  { event: 'cancel', resource: 'cancellation' },
] as const

/** What a think tank does. */
export const THINK_TANK_STEPS = [
  { event: 'deliver', resource: 'delivery' },
  { event: 'decline', resource: 'refusal' },
] as const
