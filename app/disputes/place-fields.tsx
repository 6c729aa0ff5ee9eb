import { IP_TYPES } from '../domain/vocabulary/ip-types.ts'
import { PROCEDURES, ROLES } from '../domain/vocabulary/procedures.ts'
import { useLabel, useT } from '../i18n/context.tsx'
import { useNames } from '../i18n/names.tsx'
import { Checkboxes } from '../ui/checkboxes.tsx'
import { SelectField, TextField } from '../ui/field.tsx'
import type { FormState } from './dispute-form.tsx'
import { COMMON_JURISDICTIONS, withChosen } from './form-options.ts'
import { ReadFrom } from './from-words.tsx'

/** Where, which right, which procedure, which side: what ranking needs first. */
export function PlaceFields({ state, places }: { state: FormState; places: readonly string[] }) {
  const t = useT()
  const label = useLabel()
  const { form, errorOf } = state
  return (
    <>
      <Jurisdictions state={state} places={places} />
      <Checkboxes
        name="ipType"
        legend={t('disputes.form.ipTypes')}
        hint={t('disputes.form.ipTypesHint')}
        error={errorOf('ipType')}
        options={IP_TYPES.map((value) => ({ value, label: label('ipType', value) }))}
        chosen={form.ipTypes}
      />
      <ReadFrom field="ipTypes" />
      <div className="field-row">
        <SelectField
          id="procedure"
          label={t('disputes.form.procedure')}
          optional
          error={errorOf('procedure')}
          blank={t('disputes.form.procedureBlank')}
          options={PROCEDURES.map((value) => ({ value, label: label('procedure', value) }))}
          defaultValue={form.procedure}
        />
        <SelectField
          id="role"
          label={t('disputes.form.role')}
          optional
          error={errorOf('role')}
          blank={t('disputes.form.roleBlank')}
          options={ROLES.map((value) => ({ value, label: label('role', value) }))}
          defaultValue={form.role}
        />
      </div>
      <ReadFrom field="procedure" label={t('disputes.form.procedure')} />
      <ReadFrom field="role" label={t('disputes.form.role')} />
      <TextField
        id="title"
        label={t('disputes.form.name')}
        hint={t('disputes.form.nameHint')}
        optional
        error={errorOf('title')}
        defaultValue={form.title}
      />
    </>
  )
}

/** Boxes for the places where most disputes are; a field that suggests names for all others. */
function Jurisdictions({ state, places }: { state: FormState; places: readonly string[] }) {
  const t = useT()
  const { place } = useNames()
  const { form, errorOf } = state
  const offered = withChosen(COMMON_JURISDICTIONS, form.jurisdictions)
  return (
    <>
      <div className="choices-even">
        <Checkboxes
          name="jurisdiction"
          legend={t('disputes.form.jurisdictions')}
          hint={t('disputes.form.jurisdictionsHint')}
          error={errorOf('jurisdiction')}
          options={offered.map((value) => ({ value, label: place(value) }))}
          chosen={form.jurisdictions}
        />
      </div>
      <ReadFrom field="jurisdictions" only={(code) => offered.includes(code)} nameOf={place} />
      <TextField
        id="otherJurisdictions"
        label={t('disputes.form.otherJurisdictions')}
        hint={t('disputes.form.otherJurisdictionsHint')}
        optional
        error={errorOf('otherJurisdictions')}
        defaultValue={form.otherJurisdictions}
        suggestions={places}
      />
      <ReadFrom field="jurisdictions" only={(code) => !offered.includes(code)} />
    </>
  )
}
