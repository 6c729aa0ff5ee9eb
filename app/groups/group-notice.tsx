import { Form } from '@remix-run/react'
import type { Consent } from '../domain/defence-group/formed.ts'
import type { GroupBasis } from '../domain/defence-group/in-common.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

type Companion = { enterprise: { zh: string | null; en: string | null }; counsel: string[] }
type Seen = { id: string; basis: GroupBasis; consent: Consent; formed: boolean; companions: Companion[] }

/** The question whether to defend together, and who the others are once everybody has agreed. */
export function GroupNotice({
  disputeId,
  group,
  mayAnswer,
}: {
  disputeId: string
  group: Seen
  mayAnswer: boolean
}) {
  const t = useT()
  const english = useLocale() === 'en'
  if (group.formed) {
    return (
      <Notice tone="good" title={t('groups.notice.formed')}>
        <ul>
          {group.companions.map(({ enterprise, counsel }) => {
            const name = (english ? (enterprise.en ?? enterprise.zh) : (enterprise.zh ?? enterprise.en)) ?? ''
            return (
              <li key={name}>
                {name}
                {counsel.length > 0 &&
                  t('groups.notice.counsel', { counsel: counsel.join(t('shell.listSeparator')) })}
              </li>
            )
          })}
        </ul>
        <p>{t('groups.notice.formedHow')}</p>
        {mayAnswer && (
          <Form method="post" action={`/disputes/${disputeId}/group-consent`}>
            <input type="hidden" name="group" value={group.id} />
            <p className="actions">
              <Button tone="quiet" name="answer" value="no">
                {t('groups.notice.takeBack')}
              </Button>
            </p>
          </Form>
        )}
      </Notice>
    )
  }
  return (
    <Notice tone="warm" title={t(`groups.notice.basis.${group.basis}`)}>
      <p>{t(`groups.notice.consent.${group.consent}`)}</p>
      {mayAnswer && (
        <Form method="post" action={`/disputes/${disputeId}/group-consent`}>
          <input type="hidden" name="group" value={group.id} />
          <p className="actions">
            {group.consent !== 'given' && (
              <Button name="answer" value="yes">
                {t('groups.notice.yes')}
              </Button>
            )}
            {group.consent !== 'refused' && (
              <Button tone="quiet" name="answer" value="no">
                {t(group.consent === 'given' ? 'groups.notice.takeBack' : 'groups.notice.no')}
              </Button>
            )}
          </p>
        </Form>
      )}
    </Notice>
  )
}
