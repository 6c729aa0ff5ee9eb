import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that letters do not leave this server, where nobody has named a mail server. */
export function LettersKept({ letters }: { letters: 'out' | 'folder' }) {
  const t = useT()
  if (letters === 'out') return null
  return <Notice tone="warm">{t('accounts.letters.kept')}</Notice>
}
