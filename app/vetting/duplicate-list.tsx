import { Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import type { DuplicateSign } from '../domain/application/duplicate.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Notice } from '../ui/notice.tsx'

type DuplicateLine = {
  partyId: string
  ref: string
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  signs: readonly DuplicateSign[]
}

/** Whoever in the directory may be the applicant already, and by which signs. */
export function DuplicateList({ duplicates }: { duplicates: readonly DuplicateLine[] }) {
  const t = useT()
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warm" title={t('vetting.page.duplicates')}>
      <p>{t('vetting.page.duplicatesLede')}</p>
      <ul>
        {duplicates.map((party) => (
          <li key={party.partyId}>
            <Link to={directoryPath(LIST_OF[party.type], party.ref)}>
              <PartyName party={party} />
            </Link>
            {t('shell.colon')}
            {party.signs.map((sign) => t(`vetting.page.sign.${sign}`)).join(t('shell.listSeparator'))}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
