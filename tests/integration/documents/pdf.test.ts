import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { documentFonts } from '../../../app/documents/fonts.server.ts'
import { renderPdf } from '../../../app/documents/pdf.server.ts'
import { NO_PARTICULARS } from '../../../app/domain/dispute/particulars.ts'
import {
  composeAcceptance,
  composeApplication,
  composeCaseFile,
  composeEnding,
  composeNonAcceptance,
  composeOpinion,
  composeSupplementRequest,
} from '../../../app/domain/document/compose.ts'
import { DOCUMENT_KINDS, DOCUMENT_TITLES, documentNumber } from '../../../app/domain/document/kinds.ts'
import { type DocumentContent, type DocumentRecord, linesOf } from '../../../app/domain/document/record.ts'
import type { PaperSubject } from '../../../app/domain/document/subject.ts'
import { composeAgreement } from '../../../app/domain/pairing/agreement.ts'
import { TERMS } from '../../support/pairing-terms.ts'
import { findPdftotext } from '../../support/system-tools.ts'
import { FACTS } from '../disputes/acting.ts'

const folder = mkdtempSync(join(tmpdir(), 'lianqiao-pdf-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Characters that look like radicals: those that a careless font turns into U+2E80–U+2FDF. */
const LOOK_ALIKES =
  '一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹鼎鼓鼠鼻齊齒龍龜龠贝车门马鸟鱼见页风飞韦齿龙龟'
const ELSEWHERE = 'Straße, façade, señor, ①②③ “引号”——…… ㎡ € £ ½ 〔2026〕 東京 張偉 囍 龘 fi ffl'

const subject: PaperSubject = {
  enterprise: { name: '上海某某“芯”科技（集团）有限公司', creditCode: '91310000MA1FL0XX09' },
  facts: {
    ...FACTS,
    title: `美国专利诉讼 <b>${ELSEWHERE}</b>`,
    description: `${LOOK_ALIKES}\n${'对方主张我司产品落入其权利要求的保护范围。'.repeat(200)}\n${ELSEWHERE}`,
    opponents: [{ name: 'Acme Holdings GmbH & Co. KG', aliases: ['阿珂姆公司'] }],
    respondBy: '2026-12-10T09:00:00Z',
    respondZone: 'America/New_York',
  },
  particulars: {
    ...NO_PARTICULARS,
    rights: ['EP 1 234 567 B1'],
    servedOn: '2026-11-20',
    district: 'lingang',
    wanted: '解除冻结\n并和解',
    products: 'X200 扫地机器人',
    claim: { amount: 500_000, currency: 'USD' },
    confidentiality: 'strict',
  },
}
const words = `${LOOK_ALIKES}\n${ELSEWHERE}`

const CONTENTS: Record<(typeof DOCUMENT_KINDS)[number], DocumentContent> = {
  A: composeApplication(subject, [{ point: '请提交授权委托书', answer: words }]),
  B: composeSupplementRequest(subject, ['授权书', words], { days: 10, dueOn: '2026-12-07' }),
  C: composeNonAcceptance(subject, words),
  D: composeAcceptance(subject, { note: words, opinionDays: 15 }),
  E: composeEnding(subject, words),
  F: composeOpinion(subject, { situation: words, risks: words, advice: words, experts: '王专家' }),
  G: composeCaseFile(subject, { documents: [words], files: [], steps: [words], engagements: ['某所'] }),
}

const record = (kind: (typeof DOCUMENT_KINDS)[number]): DocumentRecord => ({
  kind,
  number: documentNumber(kind, 2026, 7),
  version: kind === 'A' ? 2 : 1,
  title: DOCUMENT_TITLES[kind].zh,
  ...CONTENTS[kind],
  issuer: '海外知识产权纠纷应对指导中心',
  date: '2026年11月24日',
})

/** Where lines break and how wide gaps are belongs to the paper; the foot of each page is not the record's. */
const FOOT = /第 \d+ 页，共 \d+ 页\s*校验 [0-9a-f]+/g
const bare = (text: string) => text.replace(FOOT, '').replace(/\s+/gu, '')

/** The signs of a text in an order of their own; who extracts right-to-left text adds where it begins and ends. */
const signsOf = (text: string) => [...bare(text).replace(/[\u202a-\u202c]/gu, '')].sort().join('')

async function extract(one: DocumentRecord, how = '-raw'): Promise<string> {
  const path = join(folder, `${one.kind}.pdf`)
  writeFileSync(path, await renderPdf(one, 'a'.repeat(64)))
  return execFileSync(findPdftotext(), [how, path, '-'], { encoding: 'utf8' })
}

/** Where on its page each stretch of text is drawn. */
type Box = { page: number; text: string; left: number; right: number; middle: number }

const BOX = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g

async function boxesOf(one: DocumentRecord): Promise<Box[]> {
  const pages = (await extract(one, '-bbox')).split('<page').slice(1)
  return pages.flatMap((written, page) =>
    [...written.matchAll(BOX)].map(([, left, top, right, bottom, text]) => ({
      page,
      text: text!,
      left: Number(left),
      right: Number(right),
      middle: (Number(top) + Number(bottom)) / 2,
    })),
  )
}

/** Stretches drawn over others: on the same line of a page, and further than a hair's breadth into one another. */
const overprinted = (boxes: readonly Box[]): string[] =>
  boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => a.page === b.page && Math.abs(a.middle - b.middle) < 6)
      .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1)
      .map((b) => `${a.text} / ${b.text}`),
  )

describe('a document as PDF', () => {
  it.each(DOCUMENT_KINDS)('%s reads as its record, word for word', async (kind) => {
    const text = await extract(record(kind))
    expect(bare(text)).toBe(bare(linesOf(record(kind)).join('\n')))
    expect([...text].filter((sign) => /[\u2e80-\u2fdf]/u.test(sign))).toEqual([])
  })

  it('of a 1+1 reads as the agreement that both sides sign, word for word', async () => {
    const head = {
      ref: 'hz-2026-0007',
      termsVersion: 3,
      sides: {
        domestic: { zh: '上海某某“芯”律师事务所（集团）', en: 'Mou & Mou' },
        overseas: { zh: null, en: 'Straße, Łódź & Частное PartGmbB' },
      },
      madeOn: '2026-11-24',
    }
    const terms = { ...TERMS, domesticWork: words, overseasWork: ELSEWHERE, conflictProcedure: words }
    const agreement = composeAgreement(head, terms)
    const text = await extract(agreement)
    expect(bare(text)).toBe(bare(linesOf(agreement).join('\n')))
    expect([...text].filter((sign) => /[\u2e80-\u2fdf]/u.test(sign))).toEqual([])
    expect(text).toContain('海指合〔2026〕0007号')
  })

  it.each([
    ['letters of other languages', '上海𠮷公司 Łódź Šķoda Đà Nẵng Ελλάδα Газпром 안녕 ʔ'],
    ['rare characters of names', '𬭎𣲗𤧛𪟝㐂㙟䶮镕喆堃犇'],
    ['signs', '☑ ★ → ∑ Ⅷ 😀'],
    ['what no font draws', '前𪛖后 𪘲尾 🩷'],
  ])('copies %s', async (_, name) => {
    const rare: DocumentRecord = { ...record('C'), addressee: name }
    expect(bare(await extract(rare))).toBe(bare(linesOf(rare).join('\n')))
  })

  it('names what no font draws for whoever reads it on paper', () => {
    expect(documentFonts().runs('前𪛖', 400).at(-1)).toMatchObject({ text: '〔U+2A6D6〕', meant: '𪛖' })
  })

  it.each([
    ['letters', 'a'],
    ['an address', 'https://example.com/?q='],
    ['Arabic letters', 'مرحبا'],
    ['emoji', '😀'],
    ['marks on one letter', '\u0301'],
    ['Chinese held together', '中\u00a0'],
    ['Chinese signs', '！'],
  ])('sets a long text of %s without a break in work that grows with its length', async (_, sign) => {
    const text = sign.repeat(Math.ceil(5_000 / sign.length))
    const measured = vi.spyOn(PDFDocument.prototype, 'widthOfString')
    onTestFinished(() => measured.mockRestore())
    const read = await extract({ ...record('C'), parts: [{ type: 'text', title: '', paragraphs: [text] }] })
    const signs = measured.mock.calls.reduce((sum, [measuredText]) => sum + String(measuredText).length, 0)
    expect(signs).toBeLessThan(20 * text.length)
    expect(signsOf(read)).toEqual(signsOf(linesOf({ ...record('C'), parts: [] }).join('') + text))
  })

  it.each([20, 60, 330, 1_500])(
    'draws nothing over a point of %i signs, nor that over anything',
    async (length) => {
      const point = '请逐一说明被控产品的型号、首次销售日期以及与权利要求的对比。'.repeat(60).slice(0, length)
      const answers = [point, '营业执照', point].map((asked, n) => ({ point: asked, answer: `答复${n}` }))
      const asked = { ...record('A'), ...composeApplication(subject, answers) }
      const boxes = await boxesOf(asked)
      expect(overprinted(boxes)).toEqual([])
      const found = boxes.filter(({ text }) => /^(答复\d|营业执照)$/.test(text)).map(({ text }) => text)
      expect(found).toEqual(['答复0', '营业执照', '答复1', '答复2'])
    },
  )

  it('sets a line in several fonts as one, at the right and in the middle', async () => {
    const issuer = '上海㛃珺Łódź中心㛃'
    const boxes = await boxesOf({ ...record('C'), title: '㛃指导㛃意见', number: '海㛃〔2026〕㛃号', issuer })
    expect(overprinted(boxes)).toEqual([])
    const edge = (text: string) =>
      Math.max(...boxes.filter((box) => box.text.endsWith(text)).map((box) => box.right))
    expect(Math.abs(edge('㛃') - edge('24日'))).toBeLessThan(2)
  })

  it('keeps inside its column what is wider than the column and begins in another font', async () => {
    const wide = `${'中'.repeat(20)}α${'W'.repeat(40)} 末尾`
    const boxes = await boxesOf({
      ...record('A'),
      parts: [{ type: 'facts', title: '', rows: [['项', wide]] }],
    })
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThan(595.28 - 67)
  })

  it('is small enough to send by mail', async () => {
    expect((await renderPdf(record('A'), 'a'.repeat(64))).length).toBeLessThan(300_000)
  })
})
