import { OPEN_COMPLAINT_STATES } from '../domain/complaint/lifecycle.ts'

export const COMPLAINTS_PATH = '/staff/complaints'

export const COMPLAINT_STAGES = ['open', ...OPEN_COMPLAINT_STATES, 'decided'] as const
export type ComplaintStage = (typeof COMPLAINT_STAGES)[number]

export const COMPLAINT_WHOSE = ['all', 'mine', 'unassigned', 'overdue'] as const
export type ComplaintWhose = (typeof COMPLAINT_WHOSE)[number]

/** What is asked of the list: all of it stands in the address. `party` is a party's id, or ''. */
export type ComplaintQuery = { stage: ComplaintStage; whose: ComplaintWhose; party: string; page: number }

/** Reads an address; what does not belong there is left out, never an error. */
export function readComplaintQuery(params: URLSearchParams): ComplaintQuery {
  const page = Number(params.get('page'))
  return {
    stage: COMPLAINT_STAGES.find((stage) => stage === params.get('stage')) ?? 'open',
    whose: COMPLAINT_WHOSE.find((whose) => whose === params.get('whose')) ?? 'all',
    party: /^[0-9a-f-]{36}$/.test(params.get('party') ?? '') ? params.get('party')! : '',
    page: Number.isInteger(page) && page >= 1 && page <= 10_000 ? page : 1,
  }
}

/** The address of a query; what is as it is without saying so is left out. */
export function complaintsHref({ stage, whose, party, page }: ComplaintQuery): string {
  const params = new URLSearchParams()
  if (stage !== 'open') params.set('stage', stage)
  if (whose !== 'all') params.set('whose', whose)
  if (party) params.set('party', party)
  if (page > 1) params.set('page', String(page))
  return params.size > 0 ? `${COMPLAINTS_PATH}?${params}` : COMPLAINTS_PATH
}
