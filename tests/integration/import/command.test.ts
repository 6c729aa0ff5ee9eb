import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import type { Io } from '../../../app/cli/command.ts'
import { importCommand } from '../../../app/cli/import/command.ts'
import { NOT_UTF8 } from '../../../app/cli/import/parse-line.ts'
import { splitLines } from '../../../app/cli/import/read-lines.ts'
import { openDatabase } from '../../../db/client.server.ts'
import { openInput } from '../../support/open-input.ts'
import { CONFLICT, DOMESTIC, lines, OVERSEAS, WORLD } from './records.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianqiao-import-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
})

const WHOLE = lines(...WORLD).join('\n')

/** Two parties, and so many lines of nothing that the conflict comes in a second transaction. */
const TWO_BATCHES = `${lines(OVERSEAS, DOMESTIC).join('\n')}${'\n'.repeat(300_000)}${lines(CONFLICT).join('')}\n`

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function run(
  args: string[],
  stdin: string | Readable = '',
  signal = new AbortController().signal,
  databaseName?: string,
) {
  const said = { out: [] as string[], err: [] as string[] }
  const io: Io = {
    out: (line) => void said.out.push(line),
    err: (line) => void said.err.push(line),
    stdin: typeof stdin === 'string' ? Readable.from([stdin]) : stdin,
    env: {
      DATA_DIR: join(folder, 'data'),
      ...(databaseName && { DATABASE_URL: `sqlite:${join(folder, databaseName)}` }),
    },
    isTerminal: false,
    now: () => new Date('2026-11-23T01:00:00Z'),
    signal,
  }
  const code = await importCommand.run(args, io)
  return { code, out: said.out.join('\n'), err: said.err.join('\n') }
}

describe('import FILE…', () => {
  it('prints what was accepted', async () => {
    const { code, out, err } = await run([file('world.jsonl', WHOLE)])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^accepted 10 \(new 10, changed 0, unchanged 0\): expert 1, provider 2/)
    expect(out).toContain('refused 0')
  })

  it('unpacks gzip, in several members, whatever the name', async () => {
    const [first, ...rest] = lines(...WORLD)
    const packed = Buffer.concat([gzipSync(`${first}\n`), gzipSync(rest.join('\n'))])
    expect((await run([file('world.jsonl', packed)])).out).toContain('accepted 10')
  })

  it('reads standard input', async () => {
    expect((await run(['-'], WHOLE)).out).toContain('accepted 10')
  })

  it('takes several files as one call: a record may name a party of a later file', async () => {
    const [half, other] = [lines(...WORLD.slice(4)), lines(...WORLD.slice(0, 4))]
    const files = [file('a.jsonl', half.join('\n')), file('b.jsonl', gzipSync(other.join('\n')))]
    expect(await run(files)).toMatchObject({ code: 0, out: expect.stringContaining('accepted 10') })
  })

  it('names the file of a line that said the same before', async () => {
    const files = [file('a.jsonl', WHOLE), file('b.jsonl', lines({ ...WORLD[0], city: 'Boston' }).join(''))]
    const { code, err } = await run(files)
    expect({ code, err }).toEqual({
      code: 0,
      err: `warning ${files[1]}:1: says the same record as an earlier line: the later line counts`,
    })
  })

  it('names each refused line with its file, number and reason', async () => {
    const path = file('bad.jsonl', `\n{"type":"expert"\n${WHOLE}`)
    const { code, out, err } = await run([path])
    expect(code).toBe(1)
    expect(out).toContain('accepted 10')
    expect(err).toMatch(new RegExp(`^refused ${path}:2: is not JSON`))
  })

  it('reads on when a file is missing, cut short or a folder', async () => {
    const cut = gzipSync(WHOLE).subarray(0, 700)
    const { code, out, err } = await run([
      file('cut.gz', cut),
      join(folder, 'none'),
      folder,
      file('w', WHOLE),
    ])
    expect(code).toBe(1)
    expect(out).toContain('accepted 1')
    expect(err.match(/^unreadable /gm)).toHaveLength(3)
  })

  it('refuses what is not UTF-8 and what has no end, and reads on', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"type":"expert","ref":"e","name":{"zh":"'),
      Buffer.from([0xcd, 0xf5]),
    ])
    const endless = Buffer.alloc(3_000_000, 'x')
    const all = Buffer.concat([gbk, Buffer.from('"}}\n'), endless, Buffer.from(`\n${WHOLE}`)])
    const { code, out, err } = await run([file('odd.jsonl', all)])
    expect(code).toBe(1)
    expect(out).toContain('accepted 10')
    expect(err).toMatch(/:1: is not UTF-8.*\n.*:2: is longer than/)
  })

  it('takes a mark of lost characters for what it is, in however small pieces it comes', async () => {
    const text = WHOLE.replace('布里奇律所', '布里奇\uFFFD律所').replace('教授', '\u{20BB7}教授')
    const bytes = Buffer.concat([Buffer.from(`${text}\n{"type":"expert","ref":"`), Buffer.from([0xcd])])
    const pieces = Array.from(bytes, (byte) => Buffer.from([byte]))
    const read: string[] = []
    for await (const some of splitLines(Readable.from(pieces))) read.push(...some)
    expect(read).toEqual([...text.split('\n'), NOT_UTF8])
    const { out, err } = await run([file('marked.jsonl', bytes)])
    expect(out).toContain('accepted 10')
    expect(err).toMatch(/^refused [^\n]*:11: is not UTF-8[^\n]*$/)
  })

  it('reports to machines, and says on standard error what failed', async () => {
    const { code, out, err } = await run(['--json', file('w.jsonl', `${WHOLE}\n[]`)])
    expect({ code, err }).toEqual({
      code: 1,
      err: `refused ${join(folder, 'w.jsonl')}:11: is not a JSON object`,
    })
    const report = JSON.parse(out)
    expect(report).toMatchObject({ accepted: 10, warnings: [], unreadable: [], byType: { provider: 2 } })
    expect(report.refused).toEqual([
      { file: join(folder, 'w.jsonl'), line: 11, reason: 'is not a JSON object' },
    ])
  })

  it('says what was kept when it breaks off, and that the same may be imported again', async () => {
    const database = await openDatabase(join(folder, 'full.db'))
    database.handle.exec(
      `create trigger full before insert on conflict_name begin select raise(abort, 'disk full'); end`,
    )
    await database.close()
    const { code, out, err } = await run([file('two-batches.jsonl', TWO_BATCHES)], '', undefined, 'full.db')
    expect(code).toBe(1)
    expect(out).toMatch(/^accepted 2 \(new 2, /)
    expect(err).toMatch(/^broken off: disk full; .* kept.* import the same again/)
  })

  it('stops when it is told to, though standard input stays open', async () => {
    const stopping = new AbortController()
    const { code, out, err } = await run(['-', '--json'], openInput(WHOLE, stopping), stopping.signal)
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ accepted: 0, unreadable: [] })
    expect(err).toMatch(/^broken off: /)
  })

  it.each([[[]], [['--fast', 'x']]])('does not understand %j', async (args) => {
    await expect(run(args)).rejects.toThrow(/FILE|--fast/)
  })
})
