import { Form } from '@remix-run/react'
import { Fragment } from 'react'
import { useLabel, useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { Facts } from '../ui/facts.tsx'
import type { CallForm } from './call-form-values.ts'

/** A call as everybody will read it, in both languages, with the last question before it is public. */
export function CallPreview({ form, callKey }: { form: CallForm; callKey: string }) {
  const t = useT()
  const label = useLabel()
  const { kinds, opensAt, closesAt, titleZh, textZh, titleEn, textEn } = form
  const texts = [
    { lang: 'zh-CN', title: titleZh, text: textZh },
    { lang: 'en', title: titleEn, text: textEn },
  ]
  const instant = (typed: string) => typed.replace('T', ' ')
  return (
    <section className="section">
      <h2>{t('calls.previewTitle')}</h2>
      <p>{t('calls.previewHow')}</p>
      <Facts
        facts={[
          {
            term: t('calls.for'),
            value: kinds.map((kind) => label('partyType', kind)).join(t('shell.listSeparator')),
          },
          { term: t('calls.opens'), value: instant(opensAt) },
          { term: t('calls.closes'), value: instant(closesAt) },
        ]}
      />
      {texts.map(({ lang, title, text }) => (
        <article key={lang} lang={lang} className="call-text">
          <h3>{title}</h3>
          <p className="written">{text}</p>
        </article>
      ))}
      <Form method="post">
        <input type="hidden" name="key" value={callKey} />
        {Object.entries(form).map(([name, value]) => (
          <Fragment key={name}>
            {[value].flat().map((one) => (
              <input key={one} type="hidden" name={name} value={one} />
            ))}
          </Fragment>
        ))}
        <p className="actions">
          <Button name="next" value="publish">
            {t('calls.publish')}
          </Button>
          <Button name="next" value="change" tone="quiet">
            {t('calls.change')}
          </Button>
        </p>
      </Form>
    </section>
  )
}
