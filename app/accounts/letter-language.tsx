import { useT } from '../i18n/context.tsx'
import { LOCALES, type Locale } from '../i18n/locale.ts'
import { Button } from '../ui/button.tsx'

/** In which language an account is written to, and a button for the other one, which the pages change to as well. */
export function LetterLanguage({ language }: { language: Locale }) {
  const t = useT()
  const other = LOCALES.find((one) => one !== language)!
  return (
    <section className="section">
      <h2>{t('accounts.language.title')}</h2>
      <p>{t(`accounts.language.now.${language}`)}</p>
      <form method="post" action="/locale" className="actions">
        <input type="hidden" name="returnTo" value="/account/notifications" />
        <Button tone="quiet" name="lang" value={other}>
          {t(`accounts.language.choose.${other}`)}
        </Button>
      </form>
    </section>
  )
}
