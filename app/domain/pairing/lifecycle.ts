import type { Lifecycle } from '../lifecycle.ts'
import { PAIRING_STATUSES, type PairingStatus } from '../vocabulary/parties.ts'

export const PAIRING_EVENTS = [
  'counter',
  'accept',
  'decline',
  'withdraw',
  'request_changes',
  'recommend',
  'approve',
  'reject',
  'begin',
  'suspend',
  'reinstate',
  'give_notice',
  'take_back_notice',
  'terminate',
  'expire',
] as const
export type PairingEvent = (typeof PAIRING_EVENTS)[number]

/**
 * What somebody is to one 1+1: the administrator of a side whose acceptance is awaited, or of one that stands by the
 * terms on the table; the staff who brought the two sides together; the centre's staff by their role; `clock` is a day
 * that begins.
 */
export const PAIRING_ROLES = [
  'asked',
  'agreed',
  'convener',
  'reviewer',
  'manager',
  'administrator',
  'clock',
] as const
export type PairingRole = (typeof PAIRING_ROLES)[number]

const sides = ['asked', 'agreed'] as const
const examiners = ['reviewer', 'manager'] as const
const manager = ['manager'] as const

/**
 * From a proposal to the end. Terms can be changed until the centre decides, and a change asks the other side again.
 * Who decides is never who examined: `policy.ts` says so, and the database refuses it too. An agreement is active from
 * its approval, but counts only from its first day, whatever anybody does; so does its last.
 */
export const pairingLifecycle: Lifecycle<PairingStatus, PairingEvent, PairingRole> = {
  noun: 'pairing',
  initial: 'proposed',
  states: PAIRING_STATUSES,
  events: {
    counter: { from: ['proposed', 'accepted'], to: 'proposed', by: sides },
    accept: { from: ['proposed'], to: 'accepted', by: ['asked'] },
    decline: { from: ['proposed'], to: 'terminated', by: ['asked'] },
    withdraw: { from: ['proposed', 'accepted'], to: 'terminated', by: ['agreed', 'convener'] },
    request_changes: { from: ['accepted'], to: 'proposed', by: examiners },
    recommend: { from: ['accepted'], to: 'accepted', by: examiners },
    approve: { from: ['accepted'], to: 'active', by: manager },
    reject: { from: ['accepted'], to: 'terminated', by: manager },
    begin: { from: ['active'], to: 'active', by: ['clock'] },
    suspend: { from: ['active'], to: 'suspended', by: manager },
    reinstate: { from: ['suspended'], to: 'active', by: manager },
    give_notice: { from: ['active'], to: 'active', by: ['agreed'] },
    take_back_notice: { from: ['active'], to: 'active', by: ['agreed'] },
    terminate: { from: ['active', 'suspended'], to: 'terminated', by: ['manager', 'clock'] },
    expire: { from: ['proposed', 'accepted', 'active', 'suspended'], to: 'expired', by: ['clock'] },
  },
}

/** Not over: what two sides have, or are about to have, with each other. */
export const LIVE_PAIRING_STATES = [
  'proposed',
  'accepted',
  'active',
  'suspended',
] as const satisfies readonly PairingStatus[]
