import { Form } from '@remix-run/react'
import { createContext, type ReactNode, useContext } from 'react'
import type { ReadField } from '../domain/matching/words/read-words.ts'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { Notice } from '../ui/notice.tsx'
import { READ_WORDS } from './words-intent.ts'

/** For each field that was filled in from somebody's words: the very words. */
export type Guesses = Partial<Record<ReadField, string[]>>

const GuessesContext = createContext<Guesses>({})

/** Around a form whose fields were filled in from words. */
export function GuessesProvider({ guesses, children }: { guesses: Guesses; children: ReactNode }) {
  return <GuessesContext.Provider value={guesses}>{children}</GuessesContext.Provider>
}

/** Beside a field: the words from which it was filled in; nothing where it was not. `label` tells neighbours apart. */
export function ReadFrom({ field, label }: { field: ReadField; label?: string }) {
  const t = useT()
  const words = useContext(GuessesContext)[field]
  if (!words) return null
  return (
    <p className="read-from">
      {label && `${label} · `}
      {t('disputes.words.readFrom')}
      {words.map((word) => (
        <q key={word}>{word}</q>
      ))}
    </p>
  )
}

type FromWordsProps = {
  /** What was written before, when the page shows what was read in it. */
  words?: string
  guesses?: Guesses
}

/** The other way to begin: tell it in one's own words, and have the form filled in. Works without scripts. */
export function FromWords({ words = '', guesses }: FromWordsProps) {
  const t = useT()
  const hasRead = guesses !== undefined && Object.keys(guesses).length > 0
  return (
    <section className="from-words">
      <Form method="post" className="from-words-form">
        <TextAreaField
          id="words"
          label={t('disputes.words.label')}
          hint={t('disputes.words.hint')}
          optional
          defaultValue={words}
          rows={3}
        />
        <Button tone="quiet" name="intent" value={READ_WORDS}>
          {t('disputes.words.read')}
        </Button>
      </Form>
      {guesses && (
        <Notice tone={hasRead ? 'good' : 'calm'} live>
          {t(hasRead ? 'disputes.words.done' : 'disputes.words.nothing')}
        </Notice>
      )}
    </section>
  )
}
