import { Link, type LinkProps } from '@remix-run/react'
import type { ButtonHTMLAttributes } from 'react'

/** `solid` is the one main act of a page; `quiet` everything beside it; `warm` what cannot be undone. */
export type ButtonTone = 'solid' | 'quiet' | 'warm'

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { tone?: ButtonTone }

/** A button that submits its form unless told otherwise. */
export function Button({ tone = 'solid', type = 'submit', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={`button button-${tone}`} />
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function LinkButton({ tone = 'solid', ...rest }: LinkProps & { tone?: ButtonTone }) {
  return <Link {...rest} className={`button button-${tone}`} />
}
