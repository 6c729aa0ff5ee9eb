import { identityOf } from './identity.ts'
import type { ImportRecord } from './record-types.ts'
import type { Place } from './report.ts'

/** More records than this are no longer remembered: a warning is not worth more than half a gigabyte. */
const MOST_REMEMBERED = 5_000_000
const LINES = 2 ** 32

/**
 * Which line of this import spoke of a record last. Records are remembered by 53 bits of a hash and their place, two
 * numbers each; among a million records two that differ share those bits once in ten thousand imports, and the price
 * is a warning too many.
 */
export class SaidBefore {
  readonly #places = new Map<number, number>()
  readonly #files: readonly (string | null)[]
  readonly #indexes: ReadonlyMap<string | null, number>

  constructor(files: readonly (string | null)[]) {
    this.#files = files
    this.#indexes = new Map(files.map((file, index) => [file, index]))
  }

  /** Notes that `record` is said here. @returns where it was said before, in words; null for the first time */
  at(record: ImportRecord, { file, line }: Place): string | null {
    const key = hash53(identityOf(record))
    const index = this.#indexes.get(file) ?? 0
    const before = this.#places.get(key)
    if (before !== undefined || this.#places.size < MOST_REMEMBERED) {
      this.#places.set(key, index * LINES + line)
    }
    if (before === undefined) return null
    const place = Math.floor(before / LINES)
    return place === index ? `line ${before % LINES}` : `${this.#files[place]}:${before % LINES}`
  }
}

/** A number of 53 bits that stands for a text (cyrb53, public domain). Not for secrets. */
function hash53(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    high = Math.imul(high ^ unit, 2_654_435_761)
    low = Math.imul(low ^ unit, 1_597_334_677)
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0)
}
