import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../../support/import-graph.ts'

/** Every plain posted form of a file: its source from tag to tag. */
const postedForms = (source: string) =>
  [...source.matchAll(/<(Form|form)\b(?:(?!<\/\1>).)*method="post"(?:(?!<\/\1>).)*<\/\1>/gs)].map(
    ([form]) => form,
  )

describe('a form into which people write', () => {
  it('is a long one, which a change of language does not empty; the dispute’s keeps itself', () => {
    const forgetful = sourceFiles(['app'])
      .filter((file) => file.endsWith('.tsx'))
      .filter((file) =>
        postedForms(readFileSync(file, 'utf8')).some((form) => /<(TextAreaField|textarea)\b/.test(form)),
      )
    expect(forgetful).toEqual([])
  })

  it('has fields that show what was kept: no box or text is drawn past them', () => {
    const raw = sourceFiles(['app'])
      .filter((file) => file.endsWith('.tsx') && /<LongForm\b/.test(readFileSync(file, 'utf8')))
      .filter((file) =>
        /<(textarea|select|input(?![^>]*type="(?:hidden|file)"))\b/.test(readFileSync(file, 'utf8')),
      )
    expect(raw).toEqual([])
  })
})
