import { statSync } from 'node:fs'
import { type OpenDatabase, openDatabase } from '../../../db/client.server.ts'
import { draftFromFilings } from '../../filings/commands.server.ts'
import { prepareDataDir } from '../../http/data-dir.server.ts'
import { readEnvironment } from '../../http/environment.server.ts'
import { type Command, type Io, parseFlags, UsageError } from '../command.ts'
import { BrokenOff, importSources } from './import-records.ts'
import { progressDrawer, progressLine } from './progress.ts'
import { readLines } from './read-lines.ts'
import { failures, type ImportReport, isComplete, remarks, summary } from './report.ts'

/** `import FILE…`: records in, counts out. Search learns of them from a running serve, or at the next sync. */
export const importCommand: Command = {
  name: 'import',
  summary: 'brings records (JSON Lines) into the database',
  usage: `usage: npm run lianqiao -- import FILE... [--json]

Reads JSON Lines, one record a line; FILE may be gzip-compressed, and - is standard input. Records are known
by type and ref (or by what identifies them), so the same file may be imported again. The order of lines does
not matter within one call, except that of two lines about one record the later counts, with a warning. A bad line is
refused with its number and reason and stops no other. A party or pairing on record keeps its status where a
line gives none; a new party is then listed, a new pairing active. Where staff have joined an entry into another,
evidence and conflicts under its ref go to that one, with a warning; the entry itself and pairings are refused.

Records go in by tens of thousands. An import that breaks off (a full disk, Ctrl-C) keeps those that are in, says how
many they are, and is completed by importing the same again.

  --json   print the report as one JSON object

exit code: 0 everything accepted, 1 a line was refused, a file could not be read or it broke off, 2 usage
`,
  async run(args, io) {
    const { values, positionals } = parseFlags(args, { json: { type: 'boolean' } }, Number.POSITIVE_INFINITY)
    const files = [...new Set(positionals)]
    if (files.length === 0) throw new UsageError('name at least one FILE, or - for standard input')
    const environment = readEnvironment(io.env)
    prepareDataDir(environment)
    const database = await openDatabase(environment.databasePath)
    try {
      const report = await importFiles(database, files, io)
      await draftFromFilings(database.db, io.now())
      tell(report, values.json === true, io)
      return isComplete(report) ? 0 : 1
    } catch (error) {
      if (!(error instanceof BrokenOff)) throw error
      io.err(
        `broken off: ${error.message}; what was accepted so far is kept: import the same again for the rest`,
      )
      tell(error.report, values.json === true, io)
      return 1
    } finally {
      await database.close()
    }
  },
}

async function importFiles(database: OpenDatabase, files: string[], io: Io): Promise<ImportReport> {
  const bar = progressDrawer((text) => void process.stderr.write(text))
  const whole = totalBytes(files)
  let done = 0
  const sources = files.map((file) => ({
    file,
    lines: readLines(
      file,
      io.stdin,
      (count) => {
        done += count
      },
      io.signal,
    ),
  }))
  try {
    return await importSources(database, sources, {
      now: io.now(),
      signal: io.signal,
      ...(io.isTerminal && {
        onProgress: ({ lines, refused }) => bar.draw(progressLine(done, whole, lines, refused)),
      }),
    })
  } finally {
    if (io.isTerminal) bar.clear()
  }
}

/** Null where it cannot be known beforehand: standard input, or a file that will turn out unreadable. */
function totalBytes(files: string[]): number | null {
  if (files.includes('-')) return null
  const sizes = files.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0)
  return sizes.reduce((sum, size) => sum + size, 0)
}

function tell(report: ImportReport, json: boolean, io: Io): void {
  for (const line of json ? failures(report) : remarks(report)) io.err(line)
  io.out(json ? JSON.stringify(report) : summary(report))
}
