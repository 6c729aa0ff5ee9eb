import { describe, expect, it } from 'vitest'
import { labelRefusal, savedName } from '../../../app/domain/file/label.ts'
import { FILE_LABEL_LIMIT } from '../../../app/domain/file/limits.ts'
import { ACCEPTED_FILES, fileTypeOf } from '../../../app/domain/file/type.ts'

describe('the name of a file', () => {
  it.each(['合同.pdf', '合同 v1.2 终稿', 'Notice of Suit (1).PDF', 'résumé.pdf', 'a.b.pdf', '传票。pdf'])(
    'may be %s',
    (label) => expect(labelRefusal(label, 'pdf')).toBeNull(),
  )

  it.each([
    '../../x',
    '..\\..\\x.pdf',
    '/etc/passwd',
    'a\u0000.pdf',
    'a\r\nSet-Cookie: x.pdf',
    '\u202efdp.exe',
    '..',
    '.',
    '',
  ])('may not be %j', (label) => expect(labelRefusal(label, 'pdf')).toBe('name_unsafe'))

  it('ends as its content says, where it has an ending', () => {
    expect(labelRefusal('picture.pdf', 'png')).toBe('name_other_type')
    expect(labelRefusal('picture.jpeg', 'jpeg')).toBeNull()
    expect(labelRefusal('picture.exe', 'png')).toBe('name_other_type')
  })

  it('has an end', () => {
    expect(labelRefusal('长'.repeat(FILE_LABEL_LIMIT), 'pdf')).toBeNull()
    expect(labelRefusal('长'.repeat(FILE_LABEL_LIMIT + 1), 'pdf')).toBe('name_long')
  })

  it('is given the ending of its type to be saved under, where it has none', () => {
    expect(savedName('合同', 'pdf')).toBe('合同.pdf')
    expect(savedName('第 3.1 节', 'docx')).toBe('第 3.1 节.docx')
    expect(savedName('照片.JPEG', 'jpeg')).toBe('照片.JPEG')
  })
})

describe('the types that are taken', () => {
  it('are none that runs', () => {
    for (const mime of ['image/svg+xml', 'text/html', 'application/zip', 'application/xml', undefined]) {
      expect(fileTypeOf(mime)).toBeNull()
    }
    expect(fileTypeOf('application/pdf')).toBe('pdf')
  })

  it('are told to the browser by media type and by ending', () => {
    expect(ACCEPTED_FILES.split(',')).toEqual(
      expect.arrayContaining(['image/jpeg', '.jpg', '.jpeg', '.docx']),
    )
  })
})
