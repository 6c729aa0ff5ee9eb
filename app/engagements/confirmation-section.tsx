import { namesIn, PartyName } from '../directory/party-name.tsx'
import { REASON_LIMIT } from '../domain/engagement/limits.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { useMoment } from '../i18n/moment.tsx'
import { AskOnce } from '../ui/ask-once.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { LongForm, VersionField } from '../ui/long-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { Written } from '../ui/written.tsx'
import type { ConfirmationLine } from './named.ts'
import { CONFIRMATION_TONE } from './named-list.tsx'

type ConfirmationSectionProps = {
  engagementId: string
  lines: readonly ConfirmationLine[]
  /** Who noted the engagement down. */
  by: 'enterprise' | 'centre'
}

/** What those who were named answered, as their enterprise and the centre read it, and the way to ask them. */
export function ConfirmationSection({ engagementId, lines, by }: ConfirmationSectionProps) {
  const t = useT()
  const moment = useMoment()
  const locale = useLocale()
  if (lines.length === 0) return null
  const side = t(`engagements.naming.side.${by}`)
  return (
    <section className="section">
      <h2>{t('engagements.naming.heading')}</h2>
      <p className="quiet">{t('engagements.naming.lede', { side })}</p>
      <ul className="engaged-parties plain-list">
        {lines.map((line) => (
          <li key={line.partyId}>
            <h3>
              <PartyName party={line} />
            </h3>
            <p>
              <Tag tone={CONFIRMATION_TONE[line.state]}>{t(`engagements.naming.state.${line.state}`)}</Tag>
            </p>
            {line.state === 'contested' && (
              <Notice
                tone="warm"
                title={t('engagements.naming.contested', { name: namesIn(locale, line).first.text })}
              >
                <p className="written">
                  {t('engagements.naming.reasonGiven')}
                  <Written as="span" className="written-words" text={line.reason} />
                </p>
                <p>{t('engagements.naming.contestedHow')}</p>
              </Notice>
            )}
            {line.state === 'unasked' && <p className="quiet">{t('engagements.naming.unaskedHow')}</p>}
            {line.askedAt && (
              <p className="quiet small">
                {t('engagements.naming.askedAt', {
                  who: line.askedName ?? '',
                  when: moment(line.askedAt),
                })}
              </p>
            )}
            {line.words !== '' && <Written className="written small" text={line.words} />}
            {line.answeredAt && (
              <p className="quiet small">
                {t('engagements.naming.answeredAt', {
                  who: line.answeredName ?? '',
                  when: moment(line.answeredAt),
                })}
              </p>
            )}
            {line.state === 'asked' && !line.reachable && (
              <p className="attention">{t('engagements.naming.unreachable')}</p>
            )}
            {line.mayAsk && <AskForm engagementId={engagementId} line={line} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function AskForm({ engagementId, line }: { engagementId: string; line: ConfirmationLine }) {
  const t = useT()
  const act = t(line.state === 'contested' ? 'engagements.naming.askAgain' : 'engagements.naming.ask')
  return (
    <AskOnce act={act} what={t('engagements.naming.askWhat')}>
      <LongForm
        beside={line.partyId}
        action={`/engagements/${engagementId}/confirmation-request`}
        className="work-form"
      >
        <input type="hidden" name="partyId" value={line.partyId} />
        <VersionField version={line.version} />
        <TextAreaField
          id={`words-${line.partyId}`}
          name="words"
          label={t('engagements.naming.words')}
          hint={t('engagements.naming.wordsHint')}
          optional
          rows={3}
          maxLength={REASON_LIMIT}
          defaultValue={line.words}
        />
        <Button>{act}</Button>
      </LongForm>
    </AskOnce>
  )
}
