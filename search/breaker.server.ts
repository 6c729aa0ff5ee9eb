export type Breaker = {
  state(): 'closed' | 'open'
  succeeded(): void
  failed(): void
  /** Closes at once: there is a new server, or somebody knows that the old one is back. */
  reset(): void
}

export type BreakerOptions = {
  /** Asks the server how it is; rejects when it is not well. */
  probe: () => Promise<unknown>
  /** Failures in a row that open it. */
  threshold?: number
  /** Milliseconds between two probes. */
  restMs?: number
  /** Monotonic clock in milliseconds. */
  clock?: () => number
}

/**
 * Opens after failures in a row, so that callers fail fast instead of each waiting for a dead server. While
 * it is open, whoever asks for its state sets off a probe in the background when the last one is old enough;
 * a probe that succeeds closes it. It has no timer: nobody asking means nobody waiting.
 */
export function createBreaker(options: BreakerOptions): Breaker {
  const { probe, threshold = 2, restMs = 500, clock = () => performance.now() } = options
  let failures = 0
  let probedAt: number | null = null
  let generation = 0

  const close = () => {
    failures = 0
    probedAt = null
    generation += 1
  }

  const probeIfRested = () => {
    if (probedAt !== null && clock() - probedAt < restMs) return
    probedAt = clock()
    const probing = generation
    probe().then(
      () => probing === generation && close(),
      () => undefined,
    )
  }

  return {
    state() {
      if (failures < threshold) return 'closed'
      probeIfRested()
      return failures < threshold ? 'closed' : 'open'
    },
    succeeded: close,
    failed() {
      failures += 1
      if (failures === threshold) probedAt = clock()
    },
    reset: close,
  }
}
