import type { ZoneOffsets } from '../domain/dispute/deadline.ts'
import { useT } from '../i18n/context.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { ReadFrom } from './from-words.tsx'

/** Day, time and zone of the deadline; the zone shows its offset, so that nobody has to guess. */
export function DeadlineFields({ state, zones }: { state: FormState; zones: readonly ZoneOffsets[] }) {
  const t = useT()
  const { form, errorOf } = state
  const offset = ({ winter, summer }: ZoneOffsets) =>
    summer === null ? winter : t('disputes.form.zoneSummer', { winter, summer })
  return (
    <>
      <fieldset className="field deadline-fields" aria-describedby="deadline-hint">
        <legend className="field-label">
          {t('disputes.form.deadline')}
          <span className="field-optional">{t('shell.optional')}</span>
        </legend>
        <p className="field-hint" id="deadline-hint">
          {t('disputes.form.deadlineHint')}
        </p>
        <div className="field-row">
          <TextField
            id="respondDate"
            type="date"
            label={t('disputes.form.respondDate')}
            error={errorOf('respondDate')}
            defaultValue={form.respondDate}
          />
          <TextField
            id="respondTime"
            type="time"
            label={t('disputes.form.respondTime')}
            error={errorOf('respondTime')}
            defaultValue={form.respondTime}
          />
          <SelectField
            id="respondZone"
            label={t('disputes.form.respondZone')}
            error={errorOf('respondZone')}
            options={zones.map((one) => ({
              value: one.zone,
              label: t('disputes.form.zoneOption', {
                place: t(`disputes.zone.${one.zone}`),
                offset: offset(one),
              }),
            }))}
            defaultValue={form.respondZone}
          />
        </div>
      </fieldset>
      <ReadFrom field="respondBy" />
    </>
  )
}
