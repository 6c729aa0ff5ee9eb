import { expect, it } from 'vitest'
import { textsIn } from '../../../app/http/texts-in.server.ts'

/** A form as a browser sends it: every line break as two characters. */
function sent(words: string): FormData {
  const form = new FormData()
  form.set('words', words.replaceAll('\n', '\r\n'))
  return form
}

it('takes as many characters as the field lets people type, each line break counted as one', () => {
  const words = `${'九个字的一行又一行\n'.repeat(499)}最后一行再加六个字字`
  expect(words).toHaveLength(5_000)
  expect(textsIn(sent(words), { words: 5_000 })).toEqual({ words })
  expect(() => textsIn(sent(`${words}\n了`), { words: 5_000 })).toThrow(
    expect.objectContaining({ fields: [{ field: 'words', message: 'words_long', about: '2' }] }),
  )
})
