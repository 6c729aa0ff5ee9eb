import type { ReactNode } from 'react'
import { LONG_FORM } from './kept-fields.ts'

/** What the link to sign in is called where it sends a form instead, to be kept until its author is back. */
export const SIGN_IN = 'signIn'

type PreferenceButtonProps = {
  /** Where the choice comes back to. */
  here: string
  /** The id of a form on this page whose own action keeps it with the choice; null where there is none. */
  keeps: string | null
  name: 'lang' | 'type'
  value: string
  /** Of the button's own words. */
  lang?: string
  children: ReactNode
}

/**
 * A button that chooses how pages are read: the whole page is loaded again. It belongs to the page's long form, or to
 * what stands in place of one, and sends along what is written there, to be shown again.
 */
export function PreferenceButton({ here, keeps, children, lang, ...choice }: PreferenceButtonProps) {
  const belongs =
    keeps === null
      ? {
          form: LONG_FORM,
          formAction: `/locale?${new URLSearchParams({ [choice.name]: choice.value, returnTo: here })}`,
          formEncType: 'application/x-www-form-urlencoded',
          formNoValidate: true,
        }
      : { ...choice, form: keeps }
  return (
    <button type="submit" className="text-button" lang={lang} {...belongs}>
      {children}
    </button>
  )
}

/**
 * Before everything else that sends a form from outside of it: pressing Enter in a field presses the first of a form's
 * buttons, and that must be this one, which sends the form as its own main button does.
 */
export function EnterButton({ form }: { form: string }) {
  return <button type="submit" form={form} className="visually-hidden" tabIndex={-1} aria-hidden="true" />
}
