import { useT } from '../i18n/context.tsx'
import { TextAreaField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { ReadFrom } from './from-words.tsx'

/** One opponent a line, with every name it goes by. */
export function OpponentsField({ state }: { state: FormState }) {
  const t = useT()
  return (
    <>
      <TextAreaField
        id="opponents"
        label={t('disputes.form.opponents')}
        hint={t('disputes.form.opponentsHint')}
        optional
        error={state.errorOf('opponents')}
        defaultValue={state.form.opponents}
        rows={3}
        spellCheck={false}
      />
      <ReadFrom field="opponents" />
    </>
  )
}
