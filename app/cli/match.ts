import { readFile } from 'node:fs/promises'
import { addAbortSignal, type Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { type AppContext, openApp } from '../context.server.ts'
import { Problem } from '../domain/errors.ts'
import { requestWarnings } from '../domain/matching/request-warnings.ts'
import { utf8Text } from '../domain/utf8-text.ts'
import { readEnvironment } from '../http/environment.server.ts'
import { matchAndRecord } from '../matching/commands.server.ts'
import { getMatchRun, match } from '../matching/queries.server.ts'
import { type Command, type Io, parseFlags, UsageError } from './command.ts'

export const matchCommand: Command = {
  name: 'match',
  summary: 'ranks for a match request, or prints a recorded run again',
  usage: `usage: npm run lianqiao -- match FILE [--record] [--json]
       npm run lianqiao -- match --replay RUN [--json]

Ranks for the match request in FILE (JSON; - for standard input) and prints the response as JSON. A field that a
request does not have is ignored, with a warning on standard error.

  --record      store the run: the response then carries "run"
  --replay RUN  print a stored run again, as it was answered
  --json        print on one line`,
  async run(args, io) {
    const { values, positionals } = parseFlags(
      args,
      { record: { type: 'boolean' }, replay: { type: 'string' }, json: { type: 'boolean' } },
      1,
    )
    const [file] = positionals
    if ((file === undefined) === (values.replay === undefined)) {
      throw new UsageError('name one FILE, or a run with --replay')
    }
    if (values.replay !== undefined && values.record) {
      throw new UsageError('a replayed run is stored already: leave out --record')
    }
    const input = file === undefined ? null : await readRequest(file, io)
    for (const warning of requestWarnings(input)) io.err(`warning: ${warning}`)
    const app = await openApp(readEnvironment(io.env), { search: input === null ? 'none' : 'borrow' })
    try {
      const response = await respond(app, input, values.replay, values.record ?? false, io.now())
      io.out(JSON.stringify(response, null, values.json ? undefined : 2))
      return 0
    } finally {
      await app.close()
    }
  },
}

async function respond(
  app: AppContext,
  input: unknown,
  replay: string | undefined,
  record: boolean,
  now: Date,
) {
  if (replay !== undefined) return (await getMatchRun(app.db, null, replay)).response
  return record ? matchAndRecord(app, null, input, now) : match(app, input, now)
}

async function readRequest(file: string, io: Io): Promise<unknown> {
  const source = utf8Text(file === '-' ? await readInput(io) : await readOrExplain(file))
  const what = file === '-' ? 'standard input' : file
  if (source === null) throw new Problem('bad_request', `${what} is not valid UTF-8: write it as UTF-8`)
  try {
    return JSON.parse(source)
  } catch (error) {
    throw new Problem('bad_request', `${what} is not JSON: ${(error as Error).message}`)
  }
}

async function readInput({ stdin, signal }: Io): Promise<Uint8Array> {
  try {
    return await buffer(addAbortSignal(signal, stdin as Readable))
  } catch (error) {
    if (signal.aborted)
      throw new Problem('bad_request', 'told to stop before the request had come to its end')
    throw error
  }
}

async function readOrExplain(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    throw new Problem('bad_request', `${file} cannot be read: ${(error as Error).message}`)
  }
}
