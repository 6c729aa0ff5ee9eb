/**
 * A number as people write it, as digits with a point: `12,345.5`, `12.345,50`, `12 345`, `12’345`, `１２３` and
 * `30万`.
 * Which sign parts the decimals is told by which comes last; null for what may be read in two ways or may lack a digit
 * (`12.345`, `1,00`), and for what is no number.
 */
export function plainDecimal(text: string): string | null {
  const [, number = '', unit] = /^(.*?)\s*([万萬]?)$/su.exec(text.normalize('NFKC').trim()) ?? []
  const plain = plainNumber(number)
  return plain !== null && unit ? timesTenThousand(plain) : plain
}

/** Moves the point, so that no digit is lost to a fraction in binary. */
function timesTenThousand(plain: string): string {
  const [units = '', decimals = ''] = plain.split('.')
  const moved = `${units}${decimals.slice(0, 4).padEnd(4, '0')}`.replace(/^0+(?=\d)/, '')
  return decimals.length > 4 ? `${moved}.${decimals.slice(4)}` : moved
}

function plainNumber(text: string): string | null {
  const written = text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, '')
  if (/^\d+(\.\d{1,2}|\.\d{4,})?$/.test(written)) return written
  if (/^0\.\d{3}$/.test(written)) return written
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written)) return written.replaceAll(',', '')
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(written)) return written.replaceAll('.', '').replace(',', '.')
  return /^\d{1,3}(\.\d{3}){2,}$/.test(written) ? written.replaceAll('.', '') : null
}

/** The number that was typed, as people write it; null for none, and for what may be read in two ways. */
export function numberOf(text: string): number | null {
  const plain = plainDecimal(text)
  return plain === null ? null : Number(plain)
}
