import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

/** Says that the form shows what was written before and not sent, and how to have it as `page` shows it otherwise. */
export function KeptNotice({ page, edited = false }: { page: string; edited?: boolean }) {
  const t = useT()
  return (
    <Notice tone="good">
      <p>{t(edited ? 'disputes.form.keptEdit' : 'disputes.form.kept')}</p>
      <p>
        <a href={`${page}?empty=1`}>
          {t(edited ? 'disputes.form.keptEditEmpty' : 'disputes.form.keptEmpty')}
        </a>
      </p>
    </Notice>
  )
}
