/** Where a call stands at an instant: both ends are instants, so that "until 17:00" means 17:00 and not a day. */
export type CallStage = 'coming' | 'open' | 'closed'

/** A call is open from its opening instant up to, and not including, its closing instant. */
export function callStage(call: { opensAt: string; closesAt: string }, now: Date): CallStage {
  if (now.getTime() < Date.parse(call.opensAt)) return 'coming'
  return now.getTime() < Date.parse(call.closesAt) ? 'open' : 'closed'
}
