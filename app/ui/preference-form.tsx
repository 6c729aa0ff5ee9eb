import type { ReactNode } from 'react'

/** What the link to sign in is called where it sends a form instead, to be kept until its author is back. */
export const SIGN_IN = 'signIn'

type PreferenceFormProps = {
  /** Where the choice comes back to. */
  here: string
  /** The id of a form on this page that is sent along instead, and shown again; null where there is none. */
  keeps: string | null
  name: 'lang' | 'type'
  value: string
  /** Of the button's own words. */
  lang?: string
  children: ReactNode
}

/**
 * A button that chooses how pages are read. By itself it is a plain form: the whole page is loaded again. Beside a form
 * that somebody may have written into it belongs to that form, whose own action keeps both.
 */
export function PreferenceForm({ here, keeps, children, ...choice }: PreferenceFormProps) {
  const button = (
    <button type="submit" className="text-button" {...choice} {...(keeps !== null && { form: keeps })}>
      {children}
    </button>
  )
  if (keeps !== null) return button
  return (
    <form method="post" action="/locale">
      <input type="hidden" name="returnTo" value={here} />
      {button}
    </form>
  )
}

/**
 * Before everything else that sends a form from outside of it: pressing Enter in a field presses the first of a form's
 * buttons, and that must be this one, which sends the form as its own main button does.
 */
export function EnterButton({ form }: { form: string }) {
  return <button type="submit" form={form} className="visually-hidden" tabIndex={-1} aria-hidden="true" />
}
