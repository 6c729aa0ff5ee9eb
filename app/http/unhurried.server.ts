import { setTimeout as delay } from 'node:timers/promises'

/**
 * Answers only when `ms` milliseconds have passed: how long the work took must not tell whether somebody has an
 * account.
 */
export async function unhurried<T>(ms: number, work: Promise<T>): Promise<T> {
  const [answer] = await Promise.all([work, delay(ms)])
  return answer
}
