import PDFDocument from 'pdfkit'

/**
 * A PDF as a browser shows it: a page for each line of words, with a red seal in its middle.
 * @param password what it is locked with; nothing unless given
 */
export async function licenceScan(lines: readonly string[], password?: string): Promise<Buffer> {
  const document = new PDFDocument({ autoFirstPage: false, userPassword: password })
  const parts: Buffer[] = []
  const whole = new Promise<Buffer>((resolve) => {
    document.on('data', (part: Buffer) => parts.push(part))
    document.on('end', () => resolve(Buffer.concat(parts)))
  })
  for (const line of lines) {
    document.addPage({ size: 'A4' }).fontSize(24).fillColor('black').text(line, 60, 60)
    const { width, height } = document.page
    document.circle(width / 2, height / 2, 60).fill('#d00000')
  }
  document.end()
  return whole
}
