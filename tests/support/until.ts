import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until `condition` holds, asking every 50 ms, at most `deadline` milliseconds; returns what it gave.
 * @throws naming `what` when the deadline passes; and at once what `condition` throws
 */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  deadline = 60_000,
): Promise<Exclude<T, false | null | undefined>> {
  const last = performance.now() + deadline
  while (performance.now() < last) {
    const value = await condition()
    if (value) return value as Exclude<T, false | null | undefined>
    await pause(50)
  }
  throw new Error(`waited ${deadline} ms in vain until ${what}`)
}
