import type { Lifecycle } from '../lifecycle.ts'

export const APPLICATION_STATES = [
  'draft',
  'submitted',
  'under_review',
  'changes_requested',
  'recommended',
  'approved',
  'rejected',
  'withdrawn',
] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export const APPLICATION_EVENTS = [
  'submit',
  'take',
  'request_changes',
  'extend',
  'resubmit',
  'resume',
  'recommend',
  'approve',
  'reject',
  'withdraw',
] as const
export type ApplicationEvent = (typeof APPLICATION_EVENTS)[number]

/** What somebody is to one application: whoever applies, or the centre's staff by their role. */
export const APPLICATION_ROLES = ['applicant', 'reviewer', 'manager', 'administrator'] as const
export type ApplicationRole = (typeof APPLICATION_ROLES)[number]

const examiners = ['reviewer', 'manager'] as const

/**
 * From a draft to a decision. What an applicant does not change in time is not refused by that: the centre gives more
 * time (`extend`), or goes on with what there is (`resume`). A manager who is not content with a recommendation sends it back for changes instead
 * of deciding. Who decides is never who recommended: `policy.ts` says so, and the database refuses it too.
 */
export const applicationLifecycle: Lifecycle<ApplicationState, ApplicationEvent, ApplicationRole> = {
  noun: 'application',
  initial: 'draft',
  states: APPLICATION_STATES,
  events: {
    submit: { from: ['draft'], to: 'submitted', by: ['applicant'] },
    take: { from: ['submitted', 'under_review'], to: 'under_review', by: examiners },
    request_changes: { from: ['under_review', 'recommended'], to: 'changes_requested', by: examiners },
    extend: { from: ['changes_requested'], to: 'changes_requested', by: examiners },
    resubmit: { from: ['changes_requested'], to: 'under_review', by: ['applicant'] },
    resume: { from: ['changes_requested'], to: 'under_review', by: examiners },
    recommend: { from: ['under_review'], to: 'recommended', by: examiners },
    approve: { from: ['recommended'], to: 'approved', by: ['manager'] },
    reject: { from: ['recommended'], to: 'rejected', by: ['manager'] },
    withdraw: {
      from: ['draft', 'submitted', 'under_review', 'changes_requested', 'recommended'],
      to: 'withdrawn',
      by: ['applicant'],
    },
  },
}

/** The applicant may write in these. */
export const EDITABLE_APPLICATION_STATES: readonly ApplicationState[] = ['draft', 'changes_requested']

/** Handed in and not yet decided: what stands in the queue, and what supply may soon gain. */
export const PENDING_APPLICATION_STATES = [
  'submitted',
  'under_review',
  'changes_requested',
  'recommended',
] as const satisfies readonly ApplicationState[]
