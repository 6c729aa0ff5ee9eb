import { Form, Link } from '@remix-run/react'
import { directoryPath, LIST_OF } from '../directory/lists.ts'
import { PartyName } from '../directory/party-name.tsx'
import {
  DUPLICATE_FINDINGS,
  type DuplicateFinding,
  type DuplicateSign,
} from '../domain/application/duplicate.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { Written } from '../ui/written.tsx'
import { QUEUE_PATH } from './queue-query.ts'
import { WORDS_LIMIT } from './words-limit.ts'

type DuplicateLine = {
  id: string
  ref: string | null
  type: PartyType
  nameZh: string | null
  nameEn: string | null
  signs: readonly DuplicateSign[]
  finding: { finding: DuplicateFinding; note: string; name: string } | null
}

type DuplicateListProps = {
  applicationId: string
  duplicates: readonly DuplicateLine[]
  examinable: boolean
  /** What of a finding was refused, by field. */
  errorOf: (field: string) => string | undefined
}

/** Whoever may be the applicant already, by which signs, and what staff found about it. */
export function DuplicateList({ applicationId, duplicates, examinable, errorOf }: DuplicateListProps) {
  const t = useT()
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warm" title={t('vetting.page.duplicates')}>
      <p>{t('vetting.page.duplicatesLede')}</p>
      <ul className="plain-list duplicate-list">
        {duplicates.map((other) => (
          <li key={other.id} id={`duplicate-${other.id}`}>
            <p>
              <Link
                to={other.ref ? directoryPath(LIST_OF[other.type], other.ref) : `${QUEUE_PATH}/${other.id}`}
              >
                <PartyName party={other} />
              </Link>{' '}
              <span className="quiet">
                {t(other.ref ? 'vetting.page.likeParty' : 'vetting.page.likeApplication')}
              </span>
              {t('shell.colon')}
              {other.signs.map((sign) => t(`vetting.page.sign.${sign}`)).join(t('shell.listSeparator'))}
            </p>
            {other.finding && (
              <p>
                <strong>{t(`vetting.page.findingOf.${other.finding.finding}`)}</strong>
                {t('shell.colon')}
                <Written as="span" className="written-words" text={other.finding.note} />{' '}
                <span className="quiet small">{other.finding.name}</span>
              </p>
            )}
            {examinable && (
              <Form
                method="post"
                action={`${QUEUE_PATH}/${applicationId}/duplicates/${other.id}`}
                preventScrollReset
                className="duplicate-form"
              >
                <SelectField
                  id={`finding-${other.id}`}
                  name="finding"
                  label={t('vetting.page.finding')}
                  blank={t('applications.form.choose')}
                  error={errorOf(`finding-${other.id}`)}
                  options={DUPLICATE_FINDINGS.map((finding) => ({
                    value: finding,
                    label: t(`vetting.page.findingOf.${finding}`),
                  }))}
                  defaultValue={other.finding?.finding ?? ''}
                />
                <TextField
                  id={`why-${other.id}`}
                  name="note"
                  label={t('vetting.page.findingWhy')}
                  maxLength={WORDS_LIMIT}
                  error={errorOf(`why-${other.id}`)}
                  defaultValue={other.finding?.note ?? ''}
                />
                <Button tone="quiet">{t('vetting.page.saveFinding')}</Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
