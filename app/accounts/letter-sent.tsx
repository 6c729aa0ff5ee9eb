import { Link } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { LettersKept } from './letters-kept.tsx'

/** What is said after a form that sends a letter, whether or not there was anybody to send it to. */
export function LetterSent({ what, letters }: { what: 'signUp' | 'reset'; letters: 'out' | 'folder' }) {
  const t = useT()
  return (
    <>
      <PageHead title={t('accounts.letters.sent')} lede={t(`accounts.letters.${what}`)} />
      <LettersKept letters={letters} />
      <div className="prose section">
        <p>{t('accounts.letters.nothing')}</p>
        <p>
          <Link to="/sign-in">{t('accounts.signIn.title')}</Link>
        </p>
      </div>
    </>
  )
}
