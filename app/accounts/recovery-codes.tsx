import { useT } from '../i18n/context.tsx'
import { LinkButton } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

/** Ten codes that are shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useT()
  return (
    <>
      <PageHead title={t('accounts.factor.codesTitle')} lede={t('accounts.factor.codesLede')} />
      <Notice tone="warm" live>
        {t('accounts.factor.codesOnce')}
      </Notice>
      <ol className="recovery-codes section">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="actions section">
        <LinkButton to="/account">{t('accounts.factor.codesKept')}</LinkButton>
        <PrintButton>{t('accounts.factor.print')}</PrintButton>
      </p>
    </>
  )
}
