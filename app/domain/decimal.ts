/**
 * A number as people write it, as digits with a point: `12,345.5`, `12.345,50`, `12 345`, `12’345` and `１２３`.
 * Which sign parts the decimals is told by which comes last; null for what may be read in two ways or may lack a digit
 * (`12.345`, `1,00`), and for what is no number.
 */
export function plainDecimal(text: string): string | null {
  const written = text
    .normalize('NFKC')
    .trim()
    .replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (/^\d+(\.\d{1,2}|\.\d{4,})?$/.test(written)) return written
  if (/^0\.\d{3}$/.test(written)) return written
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return written.replaceAll(',', '')
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(written)) return written.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(\.\d{3}){2,}$/.test(written) ? written.replaceAll('.', '') : null
}
