import { CHANNELS, DISTRICTS } from '../domain/vocabulary/channels.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { ReadFrom } from './from-words.tsx'

type ParticularsFieldsProps = { state: FormState; forums: readonly string[]; staff: boolean }

/** Papers, forum, docket and numbers of the rights, and how the dispute came in: what the guidance procedure asks. */
export function ParticularsFields({ state, forums, staff }: ParticularsFieldsProps) {
  const t = useT()
  const label = useLabel()
  const { form, errorOf } = state
  return (
    <>
      <TextField
        id="servedOn"
        type="date"
        label={t('disputes.form.servedOn')}
        hint={t('disputes.form.servedOnHint')}
        optional
        error={errorOf('servedOn')}
        defaultValue={form.servedOn}
      />
      <ReadFrom field="servedOn" />
      <Checkboxes
        name="urgent"
        legend={t('disputes.form.urgent')}
        hint={t('disputes.form.urgentHint')}
        options={[{ value: 'on', label: t('disputes.form.urgentYes') }]}
        chosen={form.urgent === 'on' ? ['on'] : []}
      />
      <div className="field-row">
        <TextField
          id="forum"
          label={t('disputes.form.forum')}
          hint={t('disputes.form.forumHint')}
          optional
          error={errorOf('forum')}
          defaultValue={form.forum}
          suggestions={forums}
        />
        <TextField
          id="docket"
          label={t('disputes.form.docket')}
          optional
          error={errorOf('docket')}
          defaultValue={form.docket}
        />
      </div>
      <ReadFrom field="forum" />
      <ReadFrom field="docket" />
      <TextAreaField
        id="rights"
        label={t('disputes.form.rights')}
        hint={t('disputes.form.rightsHint')}
        optional
        error={errorOf('rights')}
        defaultValue={form.rights}
        rows={2}
      />
      <div className="field-row">
        <SelectField
          id="district"
          label={t('disputes.form.district')}
          optional
          error={errorOf('district')}
          blank={t('disputes.form.districtBlank')}
          options={DISTRICTS.map((value) => ({ value, label: label('district', value) }))}
          defaultValue={form.district}
        />
        {staff && (
          <SelectField
            id="channel"
            label={t('disputes.form.channel')}
            optional
            error={errorOf('channel')}
            blank={t('disputes.form.channelBlank')}
            options={CHANNELS.map((value) => ({ value, label: label('channel', value) }))}
            defaultValue={form.channel}
          />
        )}
      </div>
    </>
  )
}
