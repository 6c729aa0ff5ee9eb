import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Problem } from '../domain/errors.ts'
import { readWords } from '../domain/matching/words/read-words.ts'
import { type Command, type Io, parseFlags, UsageError } from './command.ts'

export const readCommand: Command = {
  name: 'read',
  summary: 'reads free text into a guessed match request',
  usage: `usage: npm run lianqiao -- read FILE [--json]

Reads one text a line (UTF-8; - for standard input), in Chinese or English, and prints one JSON object a line:
{"request": the guessed match request, "because": the words that led to each guess}. A field that a text does
not settle is absent; a day without a year is read as the next such day. An empty line gives an empty guess.

  --json    the same: it is always one JSON object a line`,
  async run(args, io) {
    const [file] = parseFlags(args, { json: { type: 'boolean' } }, 1).positionals
    if (file === undefined) throw new UsageError('name one FILE')
    const now = io.now()
    for await (const line of linesOf(file, io)) {
      if (io.signal.aborted) return 1
      io.out(JSON.stringify(readWords(line, now)))
    }
    return 0
  },
}

async function* linesOf(file: string, io: Io): AsyncGenerator<string> {
  const input = file === '-' ? io.stdin : createReadStream(file)
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  } catch (error) {
    throw new Problem('bad_request', `${file} cannot be read: ${(error as Error).message}`)
  }
}
