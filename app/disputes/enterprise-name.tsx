import type { EnterpriseNames } from '../domain/dispute/match-request.ts'
import { useLocale, useNameOf } from '../i18n/context.tsx'

/** The name of an enterprise, or of whoever acts for it, in the page's language where it has one. */
export function EnterpriseName({ names }: { names: EnterpriseNames }) {
  const locale = useLocale()
  const first = useNameOf()(names)
  const lang = first === names.en && names.en !== names.zh ? 'en' : 'zh-CN'
  return <span lang={lang === locale ? undefined : lang}>{first}</span>
}
