import { describe, expect, it } from 'vitest'
import { createBreaker } from '../../../search/breaker.server.ts'

/** A breaker over a server that is well or not, and a clock that the test turns. */
function bench(well: { now: boolean }) {
  let time = 0
  let probes = 0
  const probe = async () => {
    probes += 1
    if (!well.now) throw new Error('still down')
  }
  const breaker = createBreaker({ probe, threshold: 2, restMs: 500, clock: () => time })
  return { breaker, wait: (ms: number) => (time += ms), probes: () => probes }
}

/** Lets the probe's promise settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('the breaker', () => {
  it('opens after failures in a row, not after one', () => {
    const { breaker } = bench({ now: false })
    breaker.failed()
    expect(breaker.state()).toBe('closed')
    breaker.succeeded()
    breaker.failed()
    expect(breaker.state()).toBe('closed')
    breaker.failed()
    expect(breaker.state()).toBe('open')
  })

  it('does not ask the server again before it has rested', async () => {
    const { breaker, wait, probes } = bench({ now: false })
    breaker.failed()
    breaker.failed()
    wait(499)
    breaker.state()
    expect(probes()).toBe(0)
    wait(1)
    breaker.state()
    breaker.state()
    expect(probes()).toBe(1)
    await settle()
    expect(breaker.state()).toBe('open')
  })

  it('closes by itself once a probe succeeds', async () => {
    const well = { now: false }
    const { breaker, wait } = bench(well)
    breaker.failed()
    breaker.failed()
    well.now = true
    wait(500)
    expect(breaker.state()).toBe('open')
    await settle()
    expect(breaker.state()).toBe('closed')
  })

  it('closes at once when there is a new server', () => {
    const { breaker } = bench({ now: false })
    breaker.failed()
    breaker.failed()
    breaker.reset()
    expect(breaker.state()).toBe('closed')
  })
})
