import { Problem } from './errors.ts'

/** Time itself, as the one who causes what happens when nobody acts. */
export const CLOCK = 'clock'

/** One row of a lifecycle table: from which states an event may come, where it leads, and who may cause it. */
export type Transition<S extends string, R extends string> = {
  from: readonly S[]
  to: S
  by: readonly R[]
}

/** A lifecycle is data; buttons, timelines, documentation and tests are derived from it. */
export type Lifecycle<S extends string, E extends string, R extends string> = {
  noun: string
  initial: S
  states: readonly S[]
  events: Readonly<Record<E, Transition<S, R>>>
}

/**
 * The state that `event` leads to from `state`.
 * @throws Problem `illegal_transition` when the table has no such step.
 */
export function nextState<S extends string, E extends string, R extends string>(
  lifecycle: Lifecycle<S, E, R>,
  event: E,
  state: S,
): S {
  const transition = lifecycle.events[event]
  if (!transition.from.includes(state)) {
    throw new Problem(
      'illegal_transition',
      `${lifecycle.noun}: "${event}" is not possible in state "${state}", only in ${transition.from.join(', ')}`,
    )
  }
  return transition.to
}

/** The events that somebody in one of `roles` may cause in `state`: what the page shows as buttons. */
export function eventsFrom<S extends string, E extends string, R extends string>(
  lifecycle: Lifecycle<S, E, R>,
  state: S,
  roles: readonly R[],
): E[] {
  return (Object.keys(lifecycle.events) as E[]).filter((event) => {
    const { from, by } = lifecycle.events[event]
    return from.includes(state) && by.some((role) => roles.includes(role))
  })
}

/** States that no event leaves. */
export function terminalStates<S extends string, E extends string, R extends string>(
  lifecycle: Lifecycle<S, E, R>,
): S[] {
  const left = new Set(Object.values<Transition<S, R>>(lifecycle.events).flatMap((t) => t.from))
  return lifecycle.states.filter((state) => !left.has(state))
}
