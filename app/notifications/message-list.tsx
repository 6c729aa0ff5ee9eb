import { Form } from '@remix-run/react'
import { Fragment } from 'react'
import { PartyName } from '../directory/party-name.tsx'
import type { Title } from '../domain/dispute/title.ts'
import type { NotificationKind } from '../domain/notification/kinds.ts'
import { useT, useTitle } from '../i18n/context.tsx'
import { Moment } from '../i18n/moment.tsx'
import { Tag } from '../ui/tag.tsx'

/** A dispute by its title, or by place and right, and who it is about; its number stands in what is said. */
export type MessageSubject = {
  title: Title
  parties: { ref: string; nameZh: string | null; nameEn: string | null }[]
}

export type MessageRow = {
  id: string
  kind: NotificationKind
  /** What it says, in the reader's language. */
  says: string
  /** What it is about, as far as the reader may know. */
  about: MessageSubject | null
  at: string
  read: boolean
}

/** What somebody was told, the latest first. Each opens what it is about, and is read from then on. */
export function MessageList({ rows }: { rows: readonly MessageRow[] }) {
  const t = useT()
  return (
    <ul className="plain-list message-list">
      {rows.map((row) => (
        <li key={row.id} className={row.read ? undefined : 'message-unread'}>
          <Form method="post" action={`/messages/${row.id}/reading`}>
            <button type="submit" className="text-button message-open">
              {row.says}
              {row.about && <About about={row.about} />}
            </button>
          </Form>
          <p className="quiet small">
            {!row.read && <Tag tone="open">{t('notifications.unread')}</Tag>}{' '}
            {t(`notifications.kind.${row.kind}`)} · <Moment at={row.at} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function About({ about: { title, parties } }: { about: MessageSubject }) {
  const t = useT()
  const titled = useTitle()
  return (
    <>
      {title !== '' && (
        <>
          {t('shell.colon')}
          {titled(title)}
        </>
      )}
      {parties.map((party, index) => (
        <Fragment key={party.ref}>
          {index === 0 ? ' · ' : ' + '}
          <PartyName party={party} />
        </Fragment>
      ))}
    </>
  )
}
