import { Form, Link, useLocation } from '@remix-run/react'
import type { ZoneOffsets } from '../domain/dispute/deadline.ts'
import { counterAddress } from '../enterprises/counter-address.ts'
import { useT } from '../i18n/context.tsx'
import { type Names, NamesProvider } from '../i18n/names.tsx'
import { Button } from '../ui/button.tsx'
import { TextField } from '../ui/field.tsx'
import { DeadlineFields } from './deadline-fields.tsx'
import type { DisputeForm as Form_ } from './dispute-form-values.ts'
import { DISPUTE_FORM } from './form-intents.ts'
import { MoreFields } from './more-fields.tsx'
import { OpponentsField } from './opponents-field.tsx'
import { ParticularsFields } from './particulars-fields.tsx'
import { PlaceFields } from './place-fields.tsx'

/** What the fields of a form share: the values that were typed, and the message of each control. */
export type FormState = { form: Form_; errorOf: (field: string) => string | undefined }

/** What the form offers to choose from, made on the server. */
export type FormChoices = {
  names: Names
  /** Every name that the field for further places suggests. */
  places: string[]
  /** Names of the forums that ranking compares. */
  forums: string[]
  zones: ZoneOffsets[]
  /** Enterprises for which staff may act; null hides the field. */
  enterprises: string[] | null
  /** Whether one that is not on record may be recorded first. */
  recordsEnterprises?: boolean
  /** Staff say by which way the dispute came in. */
  staff: boolean
}

type DisputeFormProps = {
  form: Form_
  problems: readonly { field: string; message: string }[]
  choices: FormChoices
  /** The dispute's version when it is edited. */
  version?: number
  submit: string
  /** What a second button sends as `intent` to keep a draft; without it there is none. */
  draft?: string
  hint?: string | undefined
}

/** The one form of a dispute: what is required first, all else after it. Works without scripts. */
export function DisputeForm({ form, problems, choices, version, submit, draft, hint }: DisputeFormProps) {
  const t = useT()
  const state: FormState = {
    form,
    errorOf: (field) => problems.find((problem) => problem.field === field)?.message,
  }
  return (
    <NamesProvider names={choices.names}>
      <Form method="post" noValidate id={DISPUTE_FORM} className="dispute-form">
        <input type="hidden" name="key" value={form.key} />
        <input type="hidden" name="filled" value={form.filled} />
        <input type="hidden" name="checked" value={form.checked} />
        {version !== undefined && <input type="hidden" name="version" value={version} />}
        {choices.enterprises && (
          <EnterpriseField
            state={state}
            names={choices.enterprises}
            records={choices.recordsEnterprises ?? false}
          />
        )}
        <section>
          <h2>{t('disputes.form.place')}</h2>
          <PlaceFields state={state} places={choices.places} />
        </section>
        <section>
          <h2>{t('disputes.form.others')}</h2>
          <OpponentsField state={state} />
          <DeadlineFields state={state} zones={choices.zones} />
        </section>
        <section>
          <h2>{t('disputes.form.proceedings')}</h2>
          <ParticularsFields state={state} forums={choices.forums} staff={choices.staff} />
        </section>
        <section>
          <h2>{t('disputes.form.more')}</h2>
          <p className="quiet small">{t('disputes.form.moreHint')}</p>
          <MoreFields state={state} />
        </section>
        <p className="actions dispute-form-end">
          <Button>{submit}</Button>
          {draft && (
            <Button tone="quiet" name="intent" value={draft}>
              {t('disputes.form.saveDraft')}
            </Button>
          )}
          {hint && <span className="quiet small">{hint}</span>}
        </p>
      </Form>
    </NamesProvider>
  )
}

type EnterpriseFieldProps = { state: FormState; names: readonly string[]; records: boolean }

function EnterpriseField({ state, names, records }: EnterpriseFieldProps) {
  const t = useT()
  const { search } = useLocation()
  return (
    <section>
      <TextField
        id="enterprise"
        label={t('disputes.form.enterprise')}
        hint={t('disputes.form.enterpriseHint')}
        error={state.errorOf('enterprise')}
        defaultValue={state.form.enterprise}
        suggestions={names}
      />
      {records && (
        <p className="quiet small">
          <Link to={counterAddress('/staff/enterprises/new', search, state.form.enterprise)}>
            {t('disputes.form.recordEnterprise')}
          </Link>{' '}
          {t('disputes.form.recordEnterpriseHint')}
        </p>
      )}
    </section>
  )
}
