import { useT } from '../i18n/context.tsx'
import { Written } from '../ui/written.tsx'
import { fieldsToRead, TERM_SECTIONS } from './terms-fields.ts'
import type { TermValues } from './terms-values.ts'
import { useWriteTerm } from './use-write-term.ts'

/** The terms, section by section; what nobody has written yet is left out. */
export function TermsTable({ values }: { values: TermValues }) {
  const t = useT()
  const write = useWriteTerm()
  return (
    <div className="pairing-terms">
      {TERM_SECTIONS.map(({ code, fields }) => {
        const rows = fieldsToRead(fields)
          .map((field) => ({ name: field.name, text: write(field, values) }))
          .filter(({ text }) => text !== '')
        return (
          rows.length > 0 && (
            <section key={code}>
              <h3>{t(`pairings.section.${code}`)}</h3>
              <dl className="account">
                {rows.map(({ name, text }) => (
                  <div key={name}>
                    <dt>{t(`pairings.field.${name}`)}</dt>
                    <Written as="dd" text={text} />
                  </div>
                ))}
              </dl>
            </section>
          )
        )
      })}
    </div>
  )
}
