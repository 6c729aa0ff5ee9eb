import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvHead, csvLine } from '../../app/domain/csv.ts'
import { cellText } from '../../app/http/workbook.server.ts'

it('a line gives back every text that is no formula (RFC 4180)', () => {
  const text = fc.string().filter((one) => !/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(one))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const line = csvLine(cells)
      const fields = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)]
      expect(line.endsWith('\r\n')).toBe(true)
      expect(fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)).toEqual(cells)
    }),
  )
})

it.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  ' =1',
  '\n=1',
  '\n1',
  '\u3000=1',
  '＝1',
  '＋1',
  '－1',
  '＠SUM(A1)',
])('%j stays a text, in a line as in a cell of Excel', (formula) => {
  expect(csvLine([formula])).toContain(`'${formula}`)
  expect(cellText(formula)).toBe(`'${formula}`)
})

it('a number stays one, and the first line says that it is UTF-8', () => {
  expect(csvLine([-1, 2.5])).toBe('-1,2.5\r\n')
  expect(csvHead(['名称'])).toBe('\uFEFF名称\r\n')
})
