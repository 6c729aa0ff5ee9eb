import { setImmediate as turn } from 'node:timers/promises'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { bulkTransaction, type Touched } from '../../../db/dialect/sqlite-bulk.ts'
import { recordEvent } from '../../../db/events.server.ts'
import { newIdSequence } from '../../../db/identifier.server.ts'
import { identityOf } from './identity.ts'
import { parseLine } from './parse-line.ts'
import type { ImportRecord } from './record-types.ts'
import { NotYet, Refusal } from './refusal.ts'
import { copyOf, countsOf, emptyReport, type ImportReport, inLineOrder, type Place } from './report.ts'
import { type Change, isParty, recordWriter, type Write } from './writer.ts'

/** Lines, one at a time or several: what can be looped over with `for await`. */
export type Lines = AsyncIterable<string | string[]> | Iterable<string | string[]>
/** Lines of one file, with its name for the report. */
export type LineSource = { file: string | null; lines: Lines }

export type ImportOptions = {
  now: Date
  /** Called after each batch, with what has been read so far. */
  onProgress?: (progress: { lines: number; accepted: number; refused: number }) => void
  /** False refuses what only the server's owner may say: status `listed`, verification above `self_claimed`. */
  allowListed?: boolean
  /** Who imports, for the audit; absent is the command line. */
  actorName?: string
  /** Aborted to stop before the next batch. */
  signal?: AbortSignal
}

/** Records a transaction: few enough that others wait for half a second, enough to pay for its commit. */
const BATCH = 25_000

type Line = Place & { text: string }

/**
 * Brings the records of `lines` (JSON Lines, see the import format) into the database: idempotent by type and
 * ref or natural key, each record all or nothing, in batches that stay when a later one fails. A record whose
 * party comes later is kept aside as text until the end. Each batch appends an audit event in its own transaction, with
 * the counts so far; all but the last are marked as unfinished.
 * @param database its connection is taken for a batch at a time; nothing else runs on it meanwhile
 * @returns what was accepted, refused and odd; a bad line is in the report and never throws
 * @throws BrokenOff when a batch cannot be written (a full disk) or `signal` is aborted; the batches before it stay
 */
export async function importRecords(
  database: Pick<OpenDatabase, 'db' | 'handle'>,
  lines: Lines,
  options: ImportOptions,
): Promise<ImportReport> {
  return importSources(database, [{ file: null, lines }], options)
}

/** `importRecords` over several files as one call: a record may name a party of another file. */
export async function importSources(
  database: Pick<OpenDatabase, 'db' | 'handle'>,
  sources: readonly LineSource[],
  options: ImportOptions,
): Promise<ImportReport> {
  const { db, handle } = database
  const files = sources.map((source) => source.file)
  let report = emptyReport()
  const { unreadable } = report
  const stamp = { nowIso: options.now.toISOString(), nextId: newIdSequence(options.now) }
  const write = recordWriter(database, stamp)
  let read = 0

  const flush = async (batch: Line[], deferred: DeferredLines | null, isLastOfPass: boolean) => {
    // Nothing of a batch waits for anything outside: without a pause no signal would be heard before the end.
    await turn()
    options.signal?.throwIfAborted()
    // What is not written is not counted either: the batch counts in a copy, which is the report once it is committed.
    const counted = copyOf(report)
    const take = lineTaker({ write, report: counted, options, deferred })
    await bulkTransaction(db, handle, async (trx, touched) => {
      for (const line of batch) take(line, touched)
      const isLast = isLastOfPass && !deferred?.size
      const actor = options.actorName === undefined ? null : { id: null, name: options.actorName }
      const detail = { ...countsOf(counted, files), ...(!isLast && { unfinished: true }) }
      await recordEvent(
        trx,
        actor,
        { action: 'import', noun: 'record', subjectId: null, detail },
        options.now,
      )
    })
    report = counted
    options.onProgress?.({ lines: read, accepted: report.accepted, refused: report.refused.length })
  }
  const flushAll = async (late: DeferredLines, deferred: DeferredLines | null) => {
    const batches = late.batches(BATCH)
    for (const [index, batch] of batches.entries()) await flush(batch, deferred, index === batches.length - 1)
  }

  try {
    let waiting = new DeferredLines()
    let batch: Line[] = []
    for await (const some of numberedLines(sources, unreadable, options.signal)) {
      read += some.length
      for (const line of some) batch.push(line)
      if (batch.length < BATCH) continue
      await flush(batch, waiting, false)
      batch = []
    }
    await flush(batch, waiting, true)
    // What one of those that waited said may be what another waited for.
    for (let before = Number.POSITIVE_INFINITY; waiting.size > 0 && waiting.size < before; ) {
      before = waiting.size
      const still = new DeferredLines()
      await flushAll(waiting, still)
      waiting = still
    }
    await flushAll(waiting, null)
  } catch (error) {
    const reason = options.signal?.aborted ? 'it was told to stop' : (error as Error).message
    throw new BrokenOff(reason, inLineOrder(report, files), error)
  }
  return inLineOrder(report, files)
}

/** An import that ended before its end; what its report counts is kept. */
export class BrokenOff extends Error {
  readonly report: ImportReport

  constructor(reason: string, report: ImportReport, cause: unknown) {
    super(reason, { cause })
    this.report = report
  }
}

/** A source that fails half-way has given good lines already: they count, and the report says what happened. */
async function* numberedLines(
  sources: readonly LineSource[],
  unreadable: ImportReport['unreadable'],
  signal?: AbortSignal,
): AsyncGenerator<Line[]> {
  for (const { file, lines } of sources) {
    let line = 0
    try {
      for await (const some of lines) {
        yield (typeof some === 'string' ? [some] : some).map((text) => ({ file, line: ++line, text }))
      }
    } catch (error) {
      signal?.throwIfAborted()
      unreadable.push({ file: file ?? 'input', reason: (error as Error).message })
    }
  }
}

/** Lines that wait for what later lines may say, and the records they speak of: a later line about the same one waits too. */
class DeferredLines {
  readonly #lines: Line[] = []
  readonly #identities = new Set<string>()

  add(line: Line, record: ImportRecord): void {
    this.#lines.push(line)
    this.#identities.add(identityOf(record))
  }

  get size(): number {
    return this.#lines.length
  }

  has(record: ImportRecord): boolean {
    return this.#identities.size > 0 && this.#identities.has(identityOf(record))
  }

  batches(size: number): Line[][] {
    const count = Math.ceil(this.#lines.length / size)
    return Array.from({ length: count }, (_, at) => this.#lines.slice(at * size, (at + 1) * size))
  }
}

/** Reads one line and writes its record; every outcome goes into the report, or the line is put off. */
function lineTaker({
  write,
  report,
  options,
  deferred,
}: {
  write: Write<ImportRecord>
  report: ImportReport
  options: ImportOptions
  deferred: DeferredLines | null
}): (line: Line, touched: Touched) => void {
  return (line, touched) => {
    const parsed = parseLine(line.text)
    if (parsed === null) return
    if ('refused' in parsed) return refuse(report, line, parsed.refused)
    const { record, warnings } = parsed
    const presumed = options.allowListed === false ? presumption(record) : null
    if (presumed !== null) return refuse(report, line, presumed)
    if (deferred?.has(record)) return deferred.add(line, record)
    try {
      const change = write(record, touched, warnings)
      if (change === 'overwritten') {
        warnings.push('says the same record as an earlier line: the later line counts')
      }
      accept(report, line, record, change, warnings)
    } catch (error) {
      if (deferred && error instanceof NotYet) return deferred.add(line, record)
      if (!(error instanceof Refusal)) throw error
      refuse(report, line, error.message)
    }
  }
}

function refuse(report: ImportReport, { file, line }: Line, reason: string): void {
  report.refused.push({ file, line, reason })
}

function accept(
  report: ImportReport,
  { file, line }: Line,
  record: ImportRecord,
  change: Change,
  warnings: readonly string[],
): void {
  report.accepted += 1
  report.changes[change === 'overwritten' ? 'updated' : change] += 1
  report.byType[record.type] = (report.byType[record.type] ?? 0) + 1
  for (const message of warnings) report.warnings.push({ file, line, message })
}

/** What a record claims that only the server's owner may say. */
function presumption(record: ImportRecord): string | null {
  if ('verification' in record && record.verification !== 'self_claimed') {
    return `verification ${record.verification} may only be given from the command line`
  }
  if (isParty(record) && (record.status ?? 'listed') === 'listed')
    return 'status listed may only be given from the command line'
  return null
}
