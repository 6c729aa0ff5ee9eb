import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readCommand } from '../../../../app/cli/read.ts'

async function readLines(input: string): Promise<unknown[]> {
  const lines: string[] = []
  const code = await readCommand.run(['-'], {
    out: (line) => lines.push(line),
    err: () => undefined,
    stdin: Readable.from([input]),
    env: {},
    isTerminal: false,
    now: () => new Date('2026-11-23T00:00:00Z'),
    signal: new AbortController().signal,
  })
  expect(code).toBe(0)
  return lines.map((line) => JSON.parse(line))
}

it('answers one object a line, an empty one for an empty line', async () => {
  const [first, second, third] = await readLines('在德国被诉专利侵权\n\nsued in France\r\n')
  expect(first).toEqual({
    request: { jurisdictions: ['de'], ipTypes: ['patent'], procedure: 'litigation', role: 'respondent' },
    because: [
      { field: 'jurisdictions', code: 'de', words: '德国' },
      { field: 'ipTypes', code: 'patent', words: '专利侵权' },
      { field: 'procedure', code: 'litigation', words: '被诉' },
      { field: 'role', code: 'respondent', words: '被诉' },
    ],
  })
  expect(second).toEqual({ request: {}, because: [] })
  expect(third).toMatchObject({ request: { jurisdictions: ['fr'] } })
})
