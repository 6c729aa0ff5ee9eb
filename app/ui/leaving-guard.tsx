import {
  type Location,
  useBeforeUnload,
  useBlocker,
  useLocation,
  useNavigate,
  useNavigation,
} from '@remix-run/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from './button.tsx'
import { watchForms } from './written-forms.ts'

/**
 * Asks before a page is left on which something was written into a long form and not sent: by a link or Back in a
 * dialog of the page's own, by closing or loading another site in the browser's. What sends a form of the page stays on
 * it or comes with an answer that leads on, and is never asked about. Stands once in the frame, for every page. Without
 * scripts it does nothing.
 */
export function LeavingGuard() {
  const t = useT()
  const dialog = useRef<HTMLDialogElement>(null)
  const [forms] = useState(watchForms)
  // The router begins what a form sends while its event is under way, and nothing for one sent where it stands.
  const navigates = useRef(false)
  const sends = useRef(false)
  const wanted = useRef<Location | null>(null)
  const leaves = useRef(false)
  const navigate = useNavigate()

  const { pathname, key, state } = useLocation()
  // The router marks an address to which the answer to a form has led; a form that is refused is shown without that.
  const saved = (state as { _isRedirect?: boolean } | null)?._isRedirect === true
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same page with another key is shown anew
  useEffect(() => forms.show(pathname, saved), [forms, pathname, saved, key])

  useEffect(() => {
    const onSubmit = ({ target }: SubmitEvent) => {
      if (!(target instanceof HTMLFormElement) || target.method !== 'post' || !target.closest('main')) return
      forms.send(target)
      navigates.current = false
      sends.current = true
      setTimeout(() => {
        sends.current = false
        if (!navigates.current) forms.keep()
      })
    }
    document.addEventListener('submit', onSubmit, { capture: true })
    return () => document.removeEventListener('submit', onSubmit, { capture: true })
  }, [forms])

  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    navigates.current = true
    const leaving = leaves.current
    leaves.current = false
    return (
      !leaving && currentLocation.pathname !== nextLocation.pathname && !sends.current && forms.isWritten()
    )
  })
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    wanted.current = blocker.location
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [blocker])
  // biome-ignore lint/correctness/useExhaustiveDependencies: on another page there is nothing left to ask
  useEffect(() => {
    dialog.current?.close()
  }, [pathname])
  const stay = () => {
    dialog.current?.close()
    blocker.reset?.()
  }
  // The router forgets what it held back when the rest of a refused form's page arrives; the question stands until it
  // is answered.
  const leave = () => {
    dialog.current?.close()
    if (blocker.state === 'blocked') return blocker.proceed()
    leaves.current = true
    if (wanted.current) navigate(wanted.current)
  }

  // Choosing a language sends a form that is kept and loads the whole page again: that is no leaving either.
  const idle = useNavigation().state === 'idle'
  useBeforeUnload(
    useCallback(
      (event) => {
        if (!idle || forms.isSending() || !forms.isWritten()) return
        event.preventDefault()
        // Chromium before 119 asks for this instead.
        event.returnValue = true
      },
      [idle, forms],
    ),
  )
  return (
    <dialog ref={dialog} className="leaving" aria-labelledby="leaving" onCancel={() => blocker.reset?.()}>
      <h2 id="leaving">{t('shell.leaving.title')}</h2>
      <p>{t('shell.leaving.lost')}</p>
      <p className="actions">
        <Button type="button" onClick={stay}>
          {t('shell.leaving.stay')}
        </Button>
        <Button type="button" tone="warm" onClick={leave}>
          {t('shell.leaving.leave')}
        </Button>
      </p>
    </dialog>
  )
}
