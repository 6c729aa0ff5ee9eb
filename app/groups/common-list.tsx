import { Form, Link } from '@remix-run/react'
import type { Consent } from '../domain/defence-group/formed.ts'
import type { GroupBasis } from '../domain/defence-group/in-common.ts'
import type { Title } from '../domain/dispute/title.ts'
import { useNameOf, useT, useTitle } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/tag.tsx'

type Line = {
  basis: GroupBasis
  key: string
  written: string
  common: boolean
  groupId: string | null
  formed: boolean
  disputes: {
    id: string
    title: Title
    enterprise: { zh: string | null; en: string | null }
    consent: Consent | null
  }[]
}

const TONE = { asked: 'open', given: 'good', refused: 'plain' } as const

/** What disputes have or had in common, who they are, and how far each was asked. */
export function CommonList({ lines }: { lines: readonly Line[] }) {
  const t = useT()
  const nameOf = useNameOf()
  const titled = useTitle()
  return lines.map(({ basis, key, written, common, groupId, formed, disputes }) => (
    <section className="section" key={`${basis} ${key}`}>
      <h2>
        {t(`groups.basis.${basis}`)}
        {t('shell.colon')}
        {written}
      </h2>
      <ul className="document-list plain-list">
        {disputes.map(({ id, title, enterprise, consent }) => (
          <li key={id}>
            <Link to={`/disputes/${id}`}>{titled(title)}</Link>
            <span>{nameOf(enterprise)}</span>
            {consent && <Tag tone={TONE[consent]}>{t(`groups.consent.${consent}`)}</Tag>}
          </li>
        ))}
      </ul>
      {!common && <p>{t('groups.notCommon')}</p>}
      {formed ? (
        <p>
          <Tag tone="good">{t('groups.formed')}</Tag>{' '}
          <Link to={`/staff/groups/${groupId}`}>
            {t('groups.plan.title')}
            <span className="visually-hidden"> {written}</span>
          </Link>
        </p>
      ) : (
        disputes.some(({ consent }) => consent === null) && (
          <Form method="post" className="actions">
            <input type="hidden" name="basis" value={basis} />
            <input type="hidden" name="key" value={key} />
            <Button tone="quiet">
              {t('groups.ask')}
              <span className="visually-hidden"> {written}</span>
            </Button>
          </Form>
        )
      )}
    </section>
  ))
}
