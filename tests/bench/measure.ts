/** The middle value; of an even count, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => unknown): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/**
 * Takes turns between all of `works`, `times` turns each, so that what else the machine does falls on all alike;
 * the order changes from turn to turn. Returns each one's median in milliseconds.
 */
export async function interleaved<K extends string>(
  works: Record<K, (turn: number) => unknown>,
  times: number,
): Promise<Record<K, number>> {
  const names = Object.keys(works) as K[]
  const taken = new Map(names.map((name) => [name, [] as number[]]))
  for (let turn = 0; turn < times; turn++) {
    for (const name of turn % 2 ? names.toReversed() : names) {
      taken.get(name)!.push(await timed(() => works[name](turn)))
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<K, number>
}
