import { useBeforeUnload, useBlocker, useNavigation } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'

/**
 * Asks before a page is left on which something was written into a form and not sent: by a link or Back in a dialog of
 * the page's own, by closing or loading another site in the browser's. What sends the form stays on its page or comes
 * with an answer that leads on, and is never asked about. Stands beside the form, which may be drawn anew meanwhile.
 * Without scripts it does nothing.
 * @param form the form's id
 */
export function LeavingGuard({ form }: { form: string }) {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const shownFirst = useRef('')
  useEffect(() => {
    shownFirst.current = writtenIn(form, AS_SHOWN)
  }, [form])
  const isWritten = useCallback(() => writtenIn(form, AS_IT_STANDS) !== shownFirst.current, [form])

  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && isWritten(),
  )
  useEffect(() => {
    if (blocker.state === 'blocked') dialog.current?.showModal()
    else dialog.current?.close()
  }, [blocker.state])

  // Choosing a language sends the form and loads the whole page again: that is no leaving either.
  const idle = useNavigation().state === 'idle'
  useBeforeUnload(
    useCallback(
      (event) => {
        if (!idle || !isWritten()) return
        event.preventDefault()
        // Chromium before 119 asks for this instead.
        event.returnValue = true
      },
      [idle, isWritten],
    ),
  )
  return (
    <dialog ref={dialog} className="leaving" aria-labelledby="leaving" onClose={() => blocker.reset?.()}>
      <h2 id="leaving">{t('disputes.form.leaving.title')}</h2>
      <p>{t('disputes.form.leaving.lost')}</p>
      <p className="actions">
        <Button type="button" onClick={() => blocker.reset?.()}>
          {t('disputes.form.leaving.stay')}
        </Button>
        <Button type="button" tone="warm" onClick={() => blocker.proceed?.()}>
          {t('disputes.form.leaving.leave')}
        </Button>
      </p>
    </dialog>
  )
}

/** How a control is read: as the page showed it, or as it stands. */
type Reading = {
  text: 'defaultValue' | 'value'
  box: 'defaultChecked' | 'checked'
  option: 'defaultSelected' | 'selected'
}

const AS_SHOWN: Reading = { text: 'defaultValue', box: 'defaultChecked', option: 'defaultSelected' }
const AS_IT_STANDS: Reading = { text: 'value', box: 'checked', option: 'selected' }

/** Everything that somebody may have written or chosen in a form, those parts outside of its element too. */
function writtenIn(formId: string, reading: Reading): string {
  const form = document.getElementById(formId)
  if (!(form instanceof HTMLFormElement)) return ''
  const written = [...form.elements].flatMap((control) =>
    valuesOf(control, reading).map((value) => [control.id, value.replace(/\r\n?/g, '\n')]),
  )
  return JSON.stringify(written.filter(([, value]) => value !== ''))
}

function valuesOf(control: Element, { text, box, option }: Reading): string[] {
  if (control instanceof HTMLSelectElement) {
    return [...control.options].filter((one) => one[option]).map(({ value }) => value)
  }
  if (control instanceof HTMLTextAreaElement) return [control[text]]
  if (!(control instanceof HTMLInputElement) || control.type === 'hidden') return []
  if (control.type !== 'checkbox' && control.type !== 'radio') return [control[text]]
  return control[box] ? [`${control.name} ${control.value}`] : []
}
