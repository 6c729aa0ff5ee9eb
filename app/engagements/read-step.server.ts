import { engagementStepSchema } from '../domain/engagement/schema.ts'
import { Problem } from '../domain/errors.ts'

/**
 * What a form says about a step: the version that its sender saw, and a note.
 * @throws Problem `bad_request` without a version, `invalid_input` for a note that is too long
 */
export function readStep(form: FormData): { version: number; note: string } {
  const version = Number(form.get('version'))
  if (!Number.isInteger(version) || version < 1) {
    throw new Problem('bad_request', 'the form does not say which version it is about')
  }
  const parsed = engagementStepSchema.safeParse({ note: form.get('note') ?? '' })
  if (!parsed.success) throw new Problem('invalid_input', 'the note is too long')
  return { version, note: parsed.data.note }
}
