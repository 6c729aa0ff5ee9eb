import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { readCommand } from '../../../../app/cli/read.ts'
import { openInput } from '../../../support/open-input.ts'

async function run(input: string | Buffer | Readable, signal = new AbortController().signal) {
  const lines: string[] = []
  const errors: string[] = []
  const code = await readCommand.run(['-'], {
    out: (line) => lines.push(line),
    err: (line) => errors.push(line),
    stdin: input instanceof Readable ? input : Readable.from([input]),
    env: {},
    isTerminal: false,
    now: () => new Date('2026-11-23T00:00:00Z'),
    signal,
  })
  return { code, errors, answers: lines.map((line) => JSON.parse(line)) }
}

async function readLines(input: string): Promise<unknown[]> {
  const { code, answers } = await run(input)
  expect(code).toBe(0)
  return answers
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

it('ends when it is told to, though standard input stays open', async () => {
  const stopping = new AbortController()
  const { code, answers, errors } = await run(openInput('在德国\n', stopping), stopping.signal)
  expect({ code, errors }).toEqual({ code: 1, errors: [] })
  expect(answers.length).toBeLessThanOrEqual(1)
})

it('names a line that is not UTF-8, answers nothing for it, and reads the others', async () => {
  const gbk = Buffer.from([0xb5, 0xc2, 0xb9, 0xfa])
  const { code, errors, answers } = await run(
    Buffer.concat([Buffer.from('\ufeff在德国\n'), gbk, Buffer.from('\nsued in\rFrance\n')]),
  )
  expect(code).toBe(1)
  expect(errors).toEqual(['-:2: is not UTF-8: save the file as UTF-8'])
  expect(answers).toMatchObject([
    { request: { jurisdictions: ['de'] } },
    { request: {}, because: [] },
    { request: { jurisdictions: ['fr'] } },
  ])
})
