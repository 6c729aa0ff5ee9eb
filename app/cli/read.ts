import { Problem } from '../domain/errors.ts'
import { readWords } from '../domain/matching/words/read-words.ts'
import { type Command, type Io, parseFlags, UsageError } from './command.ts'
import { MAX_LINE_LENGTH, NOT_UTF8 } from './import/parse-line.ts'
import { readLines } from './import/read-lines.ts'

export const readCommand: Command = {
  name: 'read',
  summary: 'reads free text into a guessed match request',
  usage: `usage: npm run lianqiao -- read FILE [--json]

Reads one text a line (UTF-8; - for standard input), in Chinese or English, and prints one JSON object a line:
{"request": the guessed match request, "because": the words that led to each guess}. A field that a text does
not settle is absent; a day without a year is read as the next such day. An empty line gives an empty guess; so
does one that cannot be read (not UTF-8, or too long), which is named, and the exit code is 1.

  --json    the same: it is always one JSON object a line`,
  async run(args, io) {
    const [file] = parseFlags(args, { json: { type: 'boolean' } }, 1).positionals
    if (file === undefined) throw new UsageError('name one FILE')
    const now = io.now()
    let line = 0
    let failed = false
    for await (const lines of linesOf(file, io)) {
      for (const text of lines) {
        if (io.signal.aborted) return 1
        line += 1
        const trouble = troubleWith(text)
        if (trouble !== null) {
          failed = true
          io.err(`${file}:${line}: ${trouble}`)
        }
        io.out(JSON.stringify(readWords(trouble === null ? text : '', now)))
      }
    }
    return failed || io.signal.aborted ? 1 : 0
  },
}

async function* linesOf(file: string, io: Io): AsyncGenerator<string[]> {
  try {
    yield* readLines(file, io.stdin, undefined, io.signal)
  } catch (error) {
    if (io.signal.aborted) return
    throw new Problem('bad_request', `${file} cannot be read: ${(error as Error).message}`)
  }
}

function troubleWith(text: string): string | null {
  if (text === NOT_UTF8) return 'is not UTF-8: save the file as UTF-8'
  return text.length > MAX_LINE_LENGTH ? `is longer than ${MAX_LINE_LENGTH} characters` : null
}
