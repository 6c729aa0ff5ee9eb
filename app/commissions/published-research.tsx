import { useLocale, useT } from '../i18n/context.tsx'
import { Publication } from './commission-page.tsx'

type Published = {
  id: string
  titleZh: string
  titleEn: string
  textZh: string
  textEn: string
  publishedOn: string
}

/** What the public reads of a think tank's research: in the page's language where it is in that. */
export function PublishedResearch({ research }: { research: readonly Published[] }) {
  const t = useT()
  const isEnglish = useLocale() === 'en'
  if (research.length === 0) return null
  return (
    <section className="section" aria-labelledby="research">
      <h2 id="research">{t('commissions.profile.title')}</h2>
      {research.map(({ id, titleZh, titleEn, textZh, textEn, publishedOn }) => {
        const inEnglish = (isEnglish && textEn !== '') || textZh === ''
        return (
          <article key={id} className="section">
            {inEnglish ? (
              <Publication lang="en" title={titleEn || titleZh} text={textEn} />
            ) : (
              <Publication lang="zh-CN" title={titleZh || titleEn} text={textZh} />
            )}
            <p className="quiet small">{t('commissions.publishedOn', { day: publishedOn })}</p>
          </article>
        )
      })}
    </section>
  )
}
