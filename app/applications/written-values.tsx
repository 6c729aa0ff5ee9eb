import { CHOICES, type ChoiceName, type FieldShape } from '../domain/application/fields.ts'
import { feesOf, languagesOf, tickOf } from '../domain/application/typed.ts'
import { linesOf, many, one, type Values } from '../domain/application/values.ts'
import { numberOf } from '../domain/decimal.ts'
import { useLabel, useLocale, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { useFieldLabel } from './field-label.ts'

type WrittenValuesProps = { fields: readonly FieldShape[]; values: Values }

/** What was typed into a section, to be read: each field with its answer, also where there is none. */
export function WrittenValues({ fields, values }: WrittenValuesProps) {
  const t = useT()
  const fieldLabel = useFieldLabel()
  const write = useWriteField()
  return (
    <dl className="application-answers">
      {fields.map((field) => {
        const lines = write(field, values)
        return (
          <div key={field.name}>
            <dt>{fieldLabel(field.name)}</dt>
            <dd>
              {lines.length === 0 ? (
                <span className="quiet">{t('applications.check.nothing')}</span>
              ) : (
                lines.map((line, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: lines of one answer never move
                  <span className="application-line" key={index}>
                    {line}
                  </span>
                ))
              )}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** An answer as lines of text; none where nothing was typed. */
export function useWriteField(): (field: FieldShape, values: Values) => string[] {
  const t = useT()
  const label = useLabel()
  const { place, language } = useNames()
  const separator = t('shell.listSeparator')
  const { format } = new Intl.NumberFormat(useLocale())
  const amount = (text: string) => {
    const number = numberOf(text)
    return number === null ? text : format(number)
  }
  const choice = (of: ChoiceName, code: string) =>
    (CHOICES[of] as readonly string[]).includes(code) ? label(of, code) : code
  return (field, values) => {
    const texts = many(values, field.name).filter((text) => text !== '')
    switch (field.type) {
      case 'choice':
        return texts.map((code) => choice(field.of, code))
      case 'choices':
        return texts.length === 0 ? [] : [texts.map((code) => choice(field.of, code)).join(separator)]
      case 'place':
      case 'country':
        return texts.map(place)
      case 'places':
        return texts.length === 0 ? [] : [texts.map(place).join(separator)]
      case 'agree': {
        const tick = tickOf(field, values)
        return tick === null ? [] : [t(`applications.form.${tick}`)]
      }
      case 'lines':
      case 'text':
        return linesOf(values, field.name)
      case 'languages':
        return languagesOf(values).map(
          ({ code, level }) => `${language(code)} · ${label('languageLevel', level)}`,
        )
      case 'fees':
        return feesOf(values).map(({ model, currency = '', min, max }) => {
          const range = [min, max].flatMap((one) => (one === undefined ? [] : [format(one)])).join('–')
          return range ? `${label('feeModel', model)} · ${range} ${currency}` : label('feeModel', model)
        })
      case 'amount':
        return texts.map(amount)
      default:
        return [one(values, field.name)].filter((text) => text !== '')
    }
  }
}
