import { Link } from '@remix-run/react'
import { LetterSheet } from '../applications/letter-sheet.tsx'
import type { Letter } from '../domain/application/letter.ts'
import { useT } from '../i18n/context.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { PrintButton } from '../ui/print-button.tsx'

/** A decision about a listing in both languages, each on a sheet of its own when printed. */
export function ListingLetter({ letter, back }: { letter: { zh: Letter; en: Letter }; back: string }) {
  const t = useT()
  return (
    <>
      <div className="screen-only">
        <PageHead title={t('listings.letter.title')} />
        <p className="actions">
          <Link to={back}>{t('listings.letter.back')}</Link>
          <PrintButton>{t('applications.letter.print')}</PrintButton>
        </p>
      </div>
      <LetterSheet letter={letter.zh} lang="zh-CN" />
      <LetterSheet letter={letter.en} lang="en" />
    </>
  )
}
