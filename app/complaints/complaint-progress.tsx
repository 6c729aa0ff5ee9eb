import { Form, Link } from '@remix-run/react'
import { LetterSheet } from '../applications/letter-sheet.tsx'
import { PartyName } from '../directory/party-name.tsx'
import type { ActorRole } from '../domain/actor.ts'
import type { Letter } from '../domain/application/letter.ts'
import type { ComplaintState as State } from '../domain/complaint/lifecycle.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import { PrintButton } from '../ui/print-button.tsx'
import { ComplaintState } from './complaint-state.tsx'

export type ComplaintStanding = {
  number: string
  status: State
  party: { nameZh: string | null; nameEn: string | null }
  handlerRole: ActorRole | null
  receivedOn: string
  dueOn: string | null
  letter: { zh: Letter; en: Letter } | null
}

type ComplaintProgressProps = {
  standing: ComplaintStanding
  /** With which the reader got here: it is sent again, never put into an address. */
  code: string
  withdrawable: boolean
}

/** Where a complaint stands, who handles it and by when; once it is decided, the answer. */
export function ComplaintProgress({ standing, code, withdrawable }: ComplaintProgressProps) {
  const t = useT()
  const isEnglish = useLocale() === 'en'
  const { number, status, party, handlerRole, receivedOn, dueOn, letter } = standing
  return (
    <>
      <Facts
        facts={[
          { term: t('complaints.receipt.number'), value: number },
          { term: t('complaints.progress.stage'), value: <ComplaintState status={status} /> },
          { term: t('complaints.progress.about'), value: <PartyName party={party} /> },
          { term: t('complaints.progress.received'), value: receivedOn },
          {
            term: t('complaints.progress.handler'),
            value: handlerRole ? t(`accounts.role.${handlerRole}`) : t('complaints.progress.handlerNone'),
          },
          ...(withdrawable
            ? [{ term: t('complaints.progress.due'), value: dueOn ?? t('complaints.progress.dueUnknown') }]
            : []),
        ]}
      />
      {letter && (
        <section className="section">
          <h2 className="screen-only">{t('complaints.progress.answer')}</h2>
          <LetterSheet letter={isEnglish ? letter.en : letter.zh} lang={isEnglish ? 'en' : 'zh-CN'} />
          <LetterSheet letter={isEnglish ? letter.zh : letter.en} lang={isEnglish ? 'zh-CN' : 'en'} />
        </section>
      )}
      {withdrawable && (
        <section className="section">
          <AskOnce act={t('complaints.progress.withdraw')} what={t('complaints.progress.withdrawHow')}>
            <Form method="post" action="/complaints/withdrawal">
              <input type="hidden" name="number" value={number} />
              <input type="hidden" name="code" value={code} />
              <Button tone="warm">{t('complaints.progress.withdraw')}</Button>
            </Form>
          </AskOnce>
        </section>
      )}
      <p className="actions screen-only section">
        <Link to="/complaints/progress" reloadDocument>
          {t('complaints.progress.again')}
        </Link>
        <PrintButton>{t('complaints.progress.print')}</PrintButton>
      </p>
    </>
  )
}
