import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { Consent } from '../domain/defence-group/formed.ts'
import type { GroupBasis } from '../domain/defence-group/in-common.ts'
import type { TwoNames } from '../domain/name-in.ts'
import { useNameOf, useT } from '../i18n/context.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'

type Companion = { enterprise: TwoNames; counsel: TwoNames[] }
type Seen = { id: string; basis: GroupBasis; consent: Consent; formed: boolean; companions: Companion[] }

/**
 * The question whether to defend together, and who the others are once everybody has agreed. A refusal, which can be
 * changed, is not asked about: nobody is told of it. Consent is, and so is leaving once names are known.
 */
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
  const nameOf = useNameOf()
  if (group.formed) {
    return (
      <Notice tone="good" title={t('groups.notice.formed')}>
        <ul>
          {group.companions.map(({ enterprise, counsel }) => {
            const name = nameOf(enterprise) ?? ''
            return (
              <li key={name}>
                {name}
                {counsel.length > 0 &&
                  t('groups.notice.counsel', { counsel: counsel.map(nameOf).join(t('shell.listSeparator')) })}
              </li>
            )
          })}
        </ul>
        <p>{t('groups.notice.formedHow')}</p>
        {mayAnswer && (
          <AskOnce act={t('groups.notice.takeBack')} what={t('groups.notice.takeBackHow')}>
            <Answer disputeId={disputeId} groupId={group.id}>
              <Button tone="warm" name="answer" value="no">
                {t('groups.notice.takeBack')}
              </Button>
            </Answer>
          </AskOnce>
        )}
      </Notice>
    )
  }
  return (
    <Notice tone="warm" title={t(`groups.notice.basis.${group.basis}`)}>
      <p>{t(`groups.notice.consent.${group.consent}`)}</p>
      {mayAnswer && (
        <div className="actions">
          {group.consent !== 'given' && (
            <AskOnce main act={t('groups.notice.yes')} what={t('groups.notice.yesHow')}>
              <Answer disputeId={disputeId} groupId={group.id}>
                <Button name="answer" value="yes">
                  {t('groups.notice.yes')}
                </Button>
              </Answer>
            </AskOnce>
          )}
          {group.consent !== 'refused' && (
            <Answer disputeId={disputeId} groupId={group.id}>
              <Button tone="quiet" name="answer" value="no">
                {t(group.consent === 'given' ? 'groups.notice.takeBack' : 'groups.notice.no')}
              </Button>
            </Answer>
          )}
        </div>
      )}
    </Notice>
  )
}

type AnswerProps = { disputeId: string; groupId: string; children: ReactNode }

function Answer({ disputeId, groupId, children }: AnswerProps) {
  return (
    <Form method="post" action={`/disputes/${disputeId}/group-consent`}>
      <input type="hidden" name="group" value={groupId} />
      {children}
    </Form>
  )
}
