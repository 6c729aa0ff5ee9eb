import ExcelJS from '@protobi/exceljs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { addRecord, editRecord, removeRecord } from '../../../app/centre-records/commands.server.ts'
import { listRecords } from '../../../app/centre-records/queries.server.ts'
import type { Actor } from '../../../app/domain/actor.ts'
import { EFFECTS, RECORD_KINDS, type RecordKind } from '../../../app/domain/centre-record/kinds.ts'
import type { RecordInput } from '../../../app/domain/centre-record/schema.ts'
import { addDays, shanghaiDay } from '../../../app/domain/day.ts'
import { DIMENSIONS, totalOf } from '../../../app/domain/report/count.ts'
import { FIGURE_CODES, figureOf } from '../../../app/domain/report/figures.ts'
import { figureSheet, reportSheets } from '../../../app/http/report-sheets.server.ts'
import { MOST_ROWS, sheet, workbookResponse } from '../../../app/http/workbook.server.ts'
import { serverTranslator } from '../../../app/i18n/dictionaries.server.ts'
import { findReport, listFigure } from '../../../app/reports/queries.server.ts'
import { narrowed, type ReportQuery, readReportQuery } from '../../../app/reports/report-query.ts'
import type { OpenDatabase } from '../../../db/client.server.ts'
import { newId } from '../../../db/identifier.server.ts'
import { freshDatabase } from '../../support/fresh-database.ts'
import { openMemoryDatabase } from '../../support/memory-database.ts'
import { domesticProvider, enterprise, expert, populate, provider } from '../../support/world.ts'

const NOW = new Date('2026-11-24T02:00:00Z')
const STAFF: Actor = { id: 'm', name: '主管', role: 'manager', enterpriseId: null, partyId: null }
const MEMBER: Actor = { ...STAFF, role: 'enterprise_member', enterpriseId: 'e' }
const t = serverTranslator('zh-CN')

const record = (change: Partial<RecordInput> = {}): RecordInput => ({
  kind: 'training',
  day: '2026-11-20',
  title: '海外维权培训',
  district: 'pudong',
  disputeId: null,
  body: '',
  effect: null,
  count: 40,
  note: '',
  ...change,
})

/** A year of work, scattered over districts, channels, places and rights, with instants on both sides of midnight. */
async function scatter({ db, handle }: Pick<OpenDatabase, 'db' | 'handle'>) {
  await populate({ db, handle }, [
    ...[1, 2, 3, 4].map((n) => enterprise(`e-${n}`, { district: n === 1 ? 'minhang' : '' })),
    domesticProvider('d-1'),
    provider('o-1'),
    expert('x-1'),
  ])
  const enterprises = await db.selectFrom('enterprise').select('id').orderBy('ref').execute()
  const parties = await db.selectFrom('party').select(['id', 'ref']).execute()
  const party = (ref: string) => parties.find((one) => one.ref === ref)!.id
  const pick = <T>(values: readonly T[], n: number) => values[n % values.length]!
  for (let n = 0; n < 60; n += 1) {
    const at = (days: number) =>
      new Date(Date.parse('2025-12-20T15:59:59.999Z') + (n * 6 + days) * 86_400_000 + (n % 2)).toISOString()
    const id = newId(NOW)
    const decision = pick(['accepted', 'accepted', 'not_accepted', null] as const, n)
    const owner = pick(enterprises, n).id
    await db
      .insertInto('dispute')
      .values({
        id,
        enterprise_id: owner,
        created_by: 'x',
        title: n === 0 ? '=HYPERLINK("http://x")' : `纠纷 ${n}`,
        jurisdictions: JSON.stringify(pick([['us'], ['us', 'de'], ['jp']], n)),
        ip_types: JSON.stringify(pick([['patent'], ['trademark'], ['patent', 'design']], n)),
        procedure: null,
        role: null,
        industry: null,
        languages: '[]',
        opponents: '[]',
        description: '',
        respond_by: null,
        respond_zone: null,
        budget_amount: null,
        budget_currency: null,
        status: decision === 'accepted' ? 'engaged' : 'submitted',
        channel: pick(['website', 'hotline', 'counter', null], n),
        district: pick(['pudong', 'xuhui', null], n),
        submitted_at: n % 7 === 6 ? null : at(0),
        decision,
        decided_at: decision && at(3),
        created_at: at(0),
        updated_at: at(0),
      })
      .execute()
    if (decision !== 'accepted') continue
    await db
      .insertInto('engagement')
      .values({
        id: newId(NOW),
        dispute_id: id,
        enterprise_id: owner,
        run_id: null,
        party_id: n % 2 ? party('o-1') : null,
        pairing_id: null,
        domestic_id: n % 2 ? null : party('d-1'),
        overseas_id: n % 2 ? null : party('o-1'),
        status: n % 3 ? 'active' : 'concluded',
        note: '',
        idempotency_key: id,
        started_on: shanghaiDay(new Date(at(5))),
        concluded_on: n % 3 ? null : shanghaiDay(new Date(at(20))),
        created_by: 'x',
        created_at: at(5),
        updated_at: at(5),
        invitation_id: null,
        outcome: null,
        lessons: null,
      })
      .execute()
  }
  const disputes = await db.selectFrom('dispute').select('id').execute()
  for (let n = 0; n < 30; n += 1) {
    const kind = pick(RECORD_KINDS, n)
    await addRecord(
      db,
      STAFF,
      newId(NOW),
      record({
        kind,
        day: addDays('2026-01-01', n * 10),
        district: pick(['pudong', null] as const, n),
        disputeId: kind === 'follow_up' || kind === 'transfer' ? pick(disputes, n).id : null,
        effect: kind === 'follow_up' ? pick(EFFECTS, n) : null,
        body: '有关部门',
        count: n,
      }),
      NOW,
    )
  }
}

describe('a report', () => {
  let open: OpenDatabase
  beforeAll(async () => {
    open = await openMemoryDatabase()
    await scatter(open)
    return () => open.close()
  })

  const query = fc
    .record({
      from: fc.constantFrom('2025-11-01', '2026-01-01', '2026-02-28', '2026-06-15', ''),
      to: fc.constantFrom('2026-01-31', '2026-06-15', '2026-11-24', '2027-01-01', ''),
      district: fc.constantFrom('', '', 'pudong', 'minhang', 'nowhere'),
      channel: fc.constantFrom('', '', 'hotline', 'website'),
      jurisdiction: fc.constantFrom('', '', 'us', 'de', 'zz'),
      ipType: fc.constantFrom('', '', 'patent', 'design'),
      by: fc.constantFrom(...DIMENSIONS, ''),
      figure: fc.constantFrom(...FIGURE_CODES),
    })
    .map((given) => readReportQuery(new URLSearchParams(given), '2026-11-24'))

  it('shows with every figure, and in every cell, the number that its list comes to', async () => {
    await fc.assert(
      fc.asyncProperty(query, async (asked: ReportQuery) => {
        const report = await findReport(open.db, asked)
        for (const figure of FIGURE_CODES) {
          const lines = await listFigure(open.db, { ...asked, figure })
          expect(totalOf(lines), figure).toBe(report.figures[figure])
          if (!figureOf(figure).sums) expect(lines.length, figure).toBe(report.figures[figure])
        }
        for (const { value, counts } of report.rows.slice(0, 4)) {
          for (const figure of report.columns) {
            const lines = await listFigure(open.db, { ...narrowed(asked, asked.by, value), figure })
            expect(totalOf(lines), `${figure} at ${value}`).toBe(counts[figure])
          }
        }
      }),
      {
        numRuns: 12,
        examples: ['jurisdiction=de&by=jurisdiction', 'ipType=design&by=ipType'].map((asked) => [
          readReportQuery(new URLSearchParams(asked), '2026-11-24'),
        ]),
      },
    )
  })

  it('counts a day as it runs in Shanghai, as a plain walk over the rows does', async () => {
    const rows = await open.db
      .selectFrom('dispute')
      .select(['submitted_at', 'decided_at', 'decision'])
      .execute()
    const at = (instant: string) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10)
    const within = (instant: string | null, from: string, to: string) =>
      instant !== null && at(instant) >= from && at(instant) <= to
    for (const [from, to] of [
      ['2025-12-20', '2025-12-20'],
      ['2025-12-21', '2026-02-28'],
      ['2026-01-01', '2026-11-24'],
    ] as const) {
      const report = await findReport(open.db, readReportQuery(new URLSearchParams({ from, to }), to))
      expect(report.figures.submitted).toBe(rows.filter((row) => within(row.submitted_at, from, to)).length)
      expect(report.figures.accepted).toBe(
        rows.filter((row) => row.decision === 'accepted' && within(row.decided_at, from, to)).length,
      )
    }
  })

  it('comes back from its Excel file with the same numbers, real dates and no formula', async () => {
    const asked = readReportQuery(new URLSearchParams({ from: '2025-12-01', to: '2026-11-24' }), '2026-11-24')
    const report = await findReport(open.db, asked)
    const book = await written(open.db, reportSheets('zh-CN', asked, report))
    const [figures, , breakdown] = book.worksheets
    const numbers = new Map<string, unknown>()
    figures!.eachRow((row, n) => n > 1 && numbers.set(String(row.getCell(2).value), row.getCell(3).value))
    expect(Object.fromEntries(numbers)).toEqual(
      Object.fromEntries(FIGURE_CODES.map((code) => [t(`reports.name.${code}`), report.figures[code]])),
    )
    expect(breakdown!.rowCount).toBe(report.rows.length + 1)

    const lines = await listFigure(open.db, { ...asked, figure: 'submitted' })
    const list = (await written(open.db, [figureSheet('zh-CN', { ...asked, figure: 'submitted' }, lines)]))
      .worksheets[0]!
    expect(list.rowCount).toBe(lines.length + 1)
    expect(list.getRow(1).values).toContain('日期')
    lines.forEach((line, index) => {
      const row = list.getRow(index + 2)
      expect((row.getCell(1).value as Date).toISOString().slice(0, 10)).toBe(line.day)
    })
    const titles: string[] = []
    list.getColumn(2).eachCell((cell) => titles.push(String(cell.value)))
    expect(titles).toContain(`'=HYPERLINK("http://x")`)
    list.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeUndefined()))
  })

  it('is taken away in the language of its reader: sheets, headings, places and names', async () => {
    const asked = readReportQuery(
      new URLSearchParams({ from: '2025-12-01', to: '2026-11-24', by: 'jurisdiction', jurisdiction: 'de' }),
      '2026-11-24',
    )
    const lines = await listFigure(open.db, { ...asked, figure: 'submitted' })
    const sheets = [
      ...reportSheets('en', asked, await findReport(open.db, asked)),
      figureSheet('en', { ...asked, figure: 'submitted' }, lines),
    ]
    const book = await written(open.db, sheets)
    const texts: string[] = book.worksheets.map(({ name }) => name)
    for (const page of book.worksheets.slice(0, 3)) {
      page.eachRow((row) => row.eachCell(({ value }) => texts.push(String(value))))
    }
    texts.push(...(book.worksheets[3]!.getRow(1).values as string[]).filter(Boolean))
    expect(texts).toContain('Germany')
    expect(texts.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
  })
})

async function written(db: OpenDatabase['db'], sheets: Parameters<typeof workbookResponse>[3]['sheets']) {
  const request = new Request('http://x/report.xlsx')
  const response = await workbookResponse({ db, now: () => NOW }, STAFF, request, {
    name: 'report',
    noun: 'report',
    sheets,
    asked: 'from=…',
  })
  const book = new ExcelJS.Workbook()
  await book.xlsx.load((await response.arrayBuffer()) as never)
  return book
}

describe('a file', () => {
  it('neutralises whatever a spreadsheet would take for a formula, and keeps the rest as it is', async () => {
    const { db } = await freshDatabase()
    const harmless = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', ' =', '\t=', '＝'), harmless)
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            harmless,
            dangerous.map((pair) => pair.join('')),
          ),
          { maxLength: 10 },
        ),
        async (texts) => {
          const columns = [{ title: '文', format: 'text' as const, value: (text: string) => text }]
          const book = await written(db, [sheet('一', columns, texts)])
          const page = book.worksheets[0]!
          texts.forEach((_, index) => {
            const cell = page.getRow(index + 2).getCell(1)
            expect(cell.formula).toBeUndefined()
            expect(String(cell.value ?? '')).not.toMatch(/^\s*[=+\-@＝＋－＠]/)
          })
        },
      ),
      { numRuns: 20 },
    )
  })

  it('that nobody reads to its end brings nothing down', async () => {
    const { db } = await freshDatabase()
    const uncaught: Error[] = []
    const note = (error: Error) => uncaught.push(error)
    process.on('uncaughtException', note)
    onTestFinished(() => void process.off('uncaughtException', note))
    const columns = [{ title: 'n', format: 'text' as const, value: (n: number) => `${n} ${n / 7}` }]
    const rows = Array.from({ length: 5_000 }, (_, n) => n)
    const asked = { name: 'report', noun: 'report' as const, asked: '', sheets: [sheet('n', columns, rows)] }
    const request = new Request('http://x/report.xlsx')
    const broken = await workbookResponse({ db, now: () => NOW }, STAFF, request, asked)
    await broken.body?.cancel()
    const whole = await workbookResponse({ db, now: () => NOW }, STAFF, request, asked)
    await whole.arrayBuffer()
    expect(uncaught).toEqual([])
  })

  it('is refused beyond its bound, and what is taken is recorded with what was asked', async () => {
    const { db } = await freshDatabase()
    const columns = [{ title: 'n', format: 'number' as const, value: (n: number) => n }]
    const rows = Array.from({ length: MOST_ROWS + 1 }, (_, n) => n)
    await expect(written(db, [sheet('n', columns, rows)])).rejects.toThrow('at most')
    await written(db, [sheet('n', columns, [1])])
    const events = await db.selectFrom('audit_event').select(['action', 'noun', 'detail']).execute()
    expect(events).toEqual([
      { action: 'export', noun: 'report', detail: JSON.stringify({ asked: 'from=…', rows: 1 }) },
    ])
  })
})

describe('a record of work', () => {
  it('is added once, corrected by whoever saw it last, and taken away', async () => {
    const { db } = await freshDatabase()
    const id = newId(NOW)
    await addRecord(db, STAFF, id, record(), NOW)
    await addRecord(db, STAFF, id, record(), NOW)
    expect((await listRecords(db, { kind: '', page: 1 })).total).toBe(1)
    await editRecord(db, STAFF, { id, version: 1 }, record({ count: 41 }), NOW)
    await expect(editRecord(db, STAFF, { id, version: 1 }, record(), NOW)).rejects.toThrow('somebody else')
    await expect(removeRecord(db, STAFF, { id, version: 1 }, NOW)).rejects.toThrow('somebody else')
    expect((await listRecords(db, { kind: 'training', page: 1 })).rows[0]).toMatchObject({
      count: 41,
      version: 2,
    })
    await removeRecord(db, STAFF, { id, version: 2 }, NOW)
    await expect(removeRecord(db, STAFF, { id, version: 2 }, NOW)).rejects.toThrow('no such record')
  })

  it('is refused for a day that has not come, a dispute that is not there, and anybody but staff', async () => {
    const { db } = await freshDatabase()
    const add = (actor: Actor, change: Partial<RecordInput>) =>
      addRecord(db, actor, newId(NOW), record(change), NOW)
    await expect(add(STAFF, { day: '2026-11-25' })).rejects.toThrow('not come')
    await expect(add(STAFF, { kind: 'transfer', disputeId: 'nowhere' })).rejects.toThrow('no such dispute')
    await expect(add(MEMBER, {})).rejects.toThrow('no records')
  })
})

describe('the form of a record', () => {
  it.each([
    ['follow_up', 'effect', 'effect_missing'],
    ['follow_up', 'disputeId', 'dispute_missing'],
    ['transfer', 'body', 'body_missing'],
    ['upward_report', 'body', 'body_missing'],
    ['training', 'count', 'count_unreadable'],
    ['publicity', 'title', 'title_missing'],
    ['publicity', 'day', 'day_unreadable'],
  ] as [RecordKind, string, string][])('of a %s says that %s is missing', async (kind, field, message) => {
    const { readRecordForm } = await import('../../../app/centre-records/read-form.server.ts')
    const read = readRecordForm(new FormData(), kind)
    expect(read).toMatchObject({ input: null })
    expect('problems' in read && read.problems).toContainEqual({ field, message })
  })
})
