/** How a control is read: as the page showed it, or as it stands. */
type Reading = {
  text: 'defaultValue' | 'value'
  box: 'defaultChecked' | 'checked'
  option: 'defaultSelected' | 'selected'
}

const AS_SHOWN: Reading = { text: 'defaultValue', box: 'defaultChecked', option: 'defaultSelected' }
const AS_IT_STANDS: Reading = { text: 'value', box: 'checked', option: 'selected' }

/** From so many fields on, a form without a text to write is a long one too. */
const MANY_FIELDS = 4

/** What no form reads as: what was kept through a change of language was written, and is not sent yet. */
const NEVER_SHOWN = ''

/** How long after it was sent a page may still be left for the answer to a form. */
const SENDING_MS = 500

/** What the forms of a page were like when it was shown, by which one knows whether something was written into them. */
export type WrittenForms = {
  /** A page is shown, or shown anew; `saved` when that answers a form by leading on. */
  show: (page: string, saved: boolean) => void
  /** A form of the page was sent. */
  send: (form: HTMLFormElement) => void
  /** What was sent last has neither left the page nor drawn it anew: it was taken where it stands. */
  keep: () => void
  isSending: () => boolean
  /** True when something stands in a long form that was not there when the page was shown, and was not saved since. */
  isWritten: () => boolean
}

/**
 * Watches the long forms of a page: those that are posted and hold a text to write or many fields, and no password.
 * They are known by their id or address, because they may be drawn anew with what was typed when they are refused.
 */
export function watchForms(): WrittenForms {
  const shown = new Map<string, string>()
  let here: string | null = null
  let sent: { name: string; shown: string } | null = null
  let sentAt = Number.NEGATIVE_INFINITY
  const shownIn = (name: string, form: HTMLFormElement) => shown.get(name) ?? read(form, AS_SHOWN)

  return {
    show(page, saved) {
      if (page !== here) shown.clear()
      here = page
      for (const [name, form] of longForms()) {
        if (sent?.name === name) shown.set(name, saved ? read(form, AS_IT_STANDS) : sent.shown)
        else if (form.dataset.kept) shown.set(name, NEVER_SHOWN)
        else if (!shown.has(name)) shown.set(name, read(form, AS_SHOWN))
      }
      sent = null
      sentAt = Number.NEGATIVE_INFINITY
    },
    send(form) {
      const [name] = [...longForms()].find(([, one]) => one === form) ?? []
      if (name !== undefined) sent = { name, shown: shownIn(name, form) }
      sentAt = performance.now()
    },
    keep() {
      const form = sent && longForms().get(sent.name)
      if (sent && form) shown.set(sent.name, read(form, AS_IT_STANDS))
      sent = null
    },
    isSending: () => performance.now() - sentAt < SENDING_MS,
    isWritten: () =>
      [...longForms()].some(([name, form]) => read(form, AS_IT_STANDS) !== shownIn(name, form)),
  }
}

/** The long forms of the page by their names. */
function longForms(): Map<string, HTMLFormElement> {
  const found = new Map<string, HTMLFormElement>()
  for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
    if (form.method !== 'post' || !isLong(form)) continue
    const address = form.id || new URL(form.action).pathname
    let name = address
    for (let nth = 2; found.has(name); nth += 1) name = `${address} ${nth}`
    found.set(name, form)
  }
  return found
}

function isLong(form: HTMLFormElement): boolean {
  if (form.querySelector('input[type=password]')) return false
  const fields = [...form.elements].filter(isField)
  return (
    fields.some((one) => one instanceof HTMLTextAreaElement) ||
    new Set(fields.map(({ name }) => name)).size >= MANY_FIELDS
  )
}

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

const isField = (control: Element): control is Field =>
  control instanceof HTMLSelectElement ||
  control instanceof HTMLTextAreaElement ||
  (control instanceof HTMLInputElement && !['hidden', 'submit', 'button'].includes(control.type))

/** Everything that somebody may have written or chosen in a form, those parts outside of its element too. */
function read(form: HTMLFormElement, reading: Reading): string {
  const written = [...form.elements]
    .filter(isField)
    .flatMap((field) => valuesOf(field, reading).map((value) => [field.id, value.replace(/\r\n?/g, '\n')]))
  return JSON.stringify(written.filter(([, value]) => value !== ''))
}

function valuesOf(field: Field, { text, box, option }: Reading): string[] {
  if (field instanceof HTMLSelectElement) {
    const chosen = [...field.options].filter((one) => one[option])
    // Where none is marked as chosen, a list of one shows its first.
    const first = field.multiple || chosen.length > 0 ? [] : [...field.options].slice(0, 1)
    return [...chosen, ...first].map(({ value }) => value)
  }
  if (field instanceof HTMLTextAreaElement) return [field[text]]
  if (field.type !== 'checkbox' && field.type !== 'radio') return [field[text]]
  return field[box] ? [`${field.name} ${field.value}`] : []
}
