/** What was last sent from this page, so that a broken connection does not take it away. */
export type Submission = {
  action: string
  method: 'get' | 'post'
  fields: [name: string, value: string][]
  /** Files were chosen, which a page cannot choose again. */
  hadFiles: boolean
}

let last: Submission | null = null

/** The last submission of this page; null where there was none, or a password was in it. */
export const lastSubmission = (): Submission | null => last

/** Remembers every form as it is sent, in this page's memory alone. Called once, by the browser. */
export function rememberSubmissions(): void {
  document.addEventListener(
    'submit',
    ({ target, submitter }) => {
      if (target instanceof HTMLFormElement) last = submissionOf(target, submitter)
    },
    { capture: true },
  )
}

function submissionOf(form: HTMLFormElement, submitter: HTMLElement | null): Submission | null {
  if (form.querySelector('input[type=password]')) return null
  const entries = [...new FormData(form, submitter)]
  return {
    action: submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href,
    method: form.method === 'post' ? 'post' : 'get',
    fields: entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    hadFiles: entries.some(([, value]) => typeof value !== 'string' && value.size > 0),
  }
}
