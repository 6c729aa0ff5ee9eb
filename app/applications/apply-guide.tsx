import { Link } from '@remix-run/react'
import type { Criterion } from '../domain/criteria/criterion.ts'
import type { PartyType } from '../domain/vocabulary/parties.ts'
import { useLocale, useT } from '../i18n/context.tsx'
import { Guide } from '../ui/guide.tsx'

type ApplyGuideProps = {
  kind: PartyType
  /** The criteria in force, and which version they are. */
  version: number
  items: readonly Criterion[]
  /** Working days until a decision, and to change what is asked for. */
  days: number
  answerDays: number
  /** The day by which what is handed in today is decided; null where no calendar reaches so far. */
  expectedOn: string | null
  /** True where the criteria are opened by whoever wants them. */
  folded?: boolean
}

/** What somebody wants to know before applying: what to do now, what to have ready, how long, who decides, what it costs. */
export function ApplyGuide({ kind, version, items, days, answerDays, expectedOn, folded }: ApplyGuideProps) {
  const t = useT()
  const isEnglish = useLocale() === 'en'
  return (
    <Guide
      entries={[
        { term: t('applications.guide.now'), answer: <p>{t(`applications.guide.nowOf.${kind}`)}</p> },
        {
          term: t('applications.guide.ready'),
          answer: (
            <>
              {kind === 'provider' && (
                <>
                  <p>{t('applications.guide.domestic')}</p>
                  <p>{t('applications.guide.overseas')}</p>
                </>
              )}
              <details open={!folded}>
                <summary>{t('applications.guide.criteria', { count: items.length })}</summary>
                <ul>
                  {items.map((item) => (
                    <li key={item.code}>
                      {isEnglish ? item.en : item.zh}
                      <span className="application-line quiet">
                        {isEnglish ? item.evidenceEn : item.evidenceZh}
                      </span>
                    </li>
                  ))}
                </ul>
              </details>
              <p>
                <Link to={`/criteria/${kind}`}>{t('applications.guide.criteriaLink', { version })}</Link>
              </p>
            </>
          ),
        },
        {
          term: t('applications.guide.time'),
          answer: (
            <>
              <p>
                {expectedOn
                  ? t('applications.guide.timeUntil', { days, day: expectedOn })
                  : t('applications.guide.timeDays', { days })}
              </p>
              <p>{t('applications.guide.timeChanges', { days: answerDays })}</p>
            </>
          ),
        },
        { term: t('applications.guide.who'), answer: <p>{t('applications.guide.whoText')}</p> },
        { term: t('applications.guide.cost'), answer: <p>{t('applications.guide.costText')}</p> },
        {
          term: t('applications.guide.data'),
          answer: (
            <p>
              {t(`applications.guide.dataOf.${kind === 'think_tank' ? 'withoutMatters' : 'withMatters'}`)}{' '}
              <Link to="/about-data">{t('applications.guide.dataLink')}</Link>
            </p>
          ),
        },
      ]}
    />
  )
}
