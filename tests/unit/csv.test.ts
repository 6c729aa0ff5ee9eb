import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvHead, csvLine } from '../../app/domain/csv.ts'

it('a line gives back every text that is no formula (RFC 4180)', () => {
  const text = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
      const line = csvLine(cells)
      const fields = [...`,${line.slice(0, -2)}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)]
      expect(line.endsWith('\r\n')).toBe(true)
      expect(fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain)).toEqual(cells)
    }),
  )
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('%j stays a text', (formula) => {
  expect(csvLine([formula])).toContain(`'${formula}`)
})

it('a number stays one, and the first line says that it is UTF-8', () => {
  expect(csvLine([-1, 2.5])).toBe('-1,2.5\r\n')
  expect(csvHead(['名称'])).toBe('\uFEFF名称\r\n')
})
