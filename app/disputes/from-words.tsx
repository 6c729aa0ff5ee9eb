import { createContext, type ReactNode, useContext } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { DISPUTE_FORM, READ_WORDS } from './form-intents.ts'
import type { FilledField, Guesses, Told } from './guesses.ts'

const GuessesContext = createContext<Guesses>({})

/** Around a form whose fields were filled in from words. */
export function GuessesProvider({ guesses, children }: { guesses: Guesses; children: ReactNode }) {
  return <GuessesContext.Provider value={guesses}>{children}</GuessesContext.Provider>
}

type ReadFromProps = {
  field: FilledField
  /** Tells neighbours apart. */
  label?: string
  /** Those alone of what was put there; all of it otherwise. */
  only?: (value: string) => boolean
  /** What each is called, where the words do not say it. */
  nameOf?: (value: string) => string
}

/** Beside a field: the words from which it was filled in; nothing where it was not. */
export function ReadFrom({ field, label, only = () => true, nameOf }: ReadFromProps) {
  const t = useT()
  const items = (useContext(GuessesContext)[field] ?? []).filter(({ value }) => only(value))
  if (items.length === 0) return null
  return (
    <p className="read-from">
      {label && `${label} · `}
      {t('disputes.words.readFrom')}
      {items.map(({ value, words }) => (
        <span key={value}>
          {nameOf && nameOf(value) !== words && ` ${nameOf(value)}`}
          <q>{words}</q>
        </span>
      ))}
    </p>
  )
}

type FromWordsProps = {
  /** What was written before. */
  words: string
  error?: string | undefined
  /** What reading it did, on the page that shows it. */
  told?: Told | null | undefined
}

/**
 * The other way to begin: tell it in one's own words, and have the form filled in. It is a part of the form, so that
 * what stands there already is sent along and kept. Works without scripts.
 */
export function FromWords({ words, error, told }: FromWordsProps) {
  const t = useT()
  return (
    <section className="from-words">
      <div className="from-words-form">
        <TextAreaField
          id="words"
          form={DISPUTE_FORM}
          label={t('disputes.words.label')}
          hint={t('disputes.words.hint')}
          optional
          error={error}
          defaultValue={words}
          rows={3}
        />
        <Button tone="quiet" form={DISPUTE_FORM} name="intent" value={READ_WORDS}>
          {t('disputes.words.read')}
        </Button>
      </div>
      {told && <WhatWasRead {...told} />}
    </section>
  )
}

/** What was filled in, and what was left as somebody had it. */
function WhatWasRead({ read, filled, kept, missing }: Told) {
  const t = useT()
  const names = (fields: readonly FilledField[]) =>
    fields.map((field) => t(`disputes.words.field.${field}`)).join(t('shell.listSeparator'))
  const done = filled.some((field) => field !== 'description')
  const outcome = done ? 'done' : read ? 'already' : 'nothing'
  return (
    <Notice tone={done ? 'good' : 'calm'} live>
      <p>{t(`disputes.words.${outcome}`)}</p>
      {filled.length > 0 && <p>{t('disputes.words.filled', { fields: names(filled) })}</p>}
      {kept.length > 0 && <p>{t('disputes.words.keptFields', { fields: names(kept) })}</p>}
      {read && missing.length > 0 && <p>{t('disputes.words.missing', { fields: names(missing) })}</p>}
      {filled.length > 0 && <p>{t('disputes.words.rest')}</p>}
    </Notice>
  )
}
