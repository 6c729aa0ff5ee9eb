/** A stream of numbers in [0, 1) that depends on nothing but its name: the same name, the same numbers. */
export type Random = {
  next(): number
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(items: readonly T[]): T
  /** One of `[item, weight]`, in proportion to the weights. */
  weighted<T>(items: readonly (readonly [T, number])[]): T
  /** `count` different items (or all there are), in a drawn order. */
  sample<T>(items: readonly T[], count: number): T[]
}

/** FNV-1a, 32 bits: turns a name into a seed. */
function seedOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/**
 * A named stream. Each party has its own, so adding one to the cast leaves the records of all others as they
 * were. The generator is mulberry32 (Tommy Ettinger, public domain).
 */
export function randomNamed(name: string): Random {
  let state = seedOf(name)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(items: readonly T[]): T => items[whole(0, items.length - 1)] as T
  return {
    next,
    whole,
    pick,
    chance: (probability) => next() < probability,
    weighted(items) {
      let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [item, weight] of items) {
        left -= weight
        if (left < 0) return item
      }
      return items[items.length - 1]![0]
    },
    sample(items, count) {
      const rest = [...items]
      const drawn = []
      while (drawn.length < count && rest.length > 0) drawn.push(...rest.splice(whole(0, rest.length - 1), 1))
      return drawn
    },
  }
}
