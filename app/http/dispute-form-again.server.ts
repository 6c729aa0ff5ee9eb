import { json } from '@remix-run/node'
import { newId } from '../../db/identifier.server.ts'
import type { AppContext } from '../context.server.ts'
import type { DisputeForm as Form } from '../disputes/dispute-form-values.ts'
import { guessesIn } from '../disputes/filled-from-words.server.ts'
import type { FormProblem } from '../disputes/form-problem.ts'
import type { Told } from '../disputes/guesses.ts'
import { findHurry, hurriedIn } from '../disputes/hurry.server.ts'
import { prefillFromWords } from '../disputes/prefill-from-words.server.ts'
import { DESCRIPTION_LIMIT } from '../domain/dispute/limits.ts'
import type { Locale } from '../i18n/locale.ts'
import { jurisdictionOptions } from '../i18n/names.server.ts'

/** What a page says beside a form as it stands. */
export async function shownBeside({ db, now }: AppContext, form: Form) {
  return { guesses: guessesIn(form), hurry: await findHurry(db, hurriedIn(form), now()) }
}

/** The form again, filled in from what was told; nothing is saved. */
export async function readTold(app: AppContext, form: Form, locale: Locale) {
  const about = form.words.length
  if (about > DESCRIPTION_LIMIT) {
    const words = form.words.slice(0, DESCRIPTION_LIMIT)
    return shownAgain(app, { ...form, words }, null, [{ field: 'words', code: 'told_long', about }])
  }
  const read = prefillFromWords(form, placeNameIn(locale), app.now())
  return shownAgain(app, read.form, read.told)
}

/** The form again, otherwise than it was sent and unchecked: under a new key, so that the page draws it anew. */
export async function shownAgain(
  app: AppContext,
  sent: Form,
  told: Told | null = null,
  problems: FormProblem[] = [],
  status = problems.length > 0 ? 422 : 200,
) {
  const form: Form = { ...sent, checked: '', key: newId(app.now()) }
  const body = { problems, form, ...(await shownBeside(app, form)), told, asked: form.key }
  return json(body, status)
}

function placeNameIn(locale: Locale): (code: string) => string {
  const names = new Map(jurisdictionOptions(locale).map(({ value, label }) => [value, label]))
  return (code) => names.get(code) ?? code
}
