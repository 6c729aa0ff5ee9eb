import { expect, it } from 'vitest'
import { matchCommand } from '../../../app/cli/match.ts'
import { openInput } from '../../support/open-input.ts'

it('ends when it is told to, though standard input stays open', async () => {
  const stopping = new AbortController()
  const ending = matchCommand.run(['-'], {
    out: () => undefined,
    err: () => undefined,
    stdin: openInput('{"jurisdictions":', stopping),
    env: {},
    isTerminal: false,
    now: () => new Date('2026-11-23T00:00:00Z'),
    signal: stopping.signal,
  })
  await expect(ending).rejects.toThrow('told to stop')
})
