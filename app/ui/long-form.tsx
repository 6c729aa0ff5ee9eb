import { Form, type FormProps, useActionData, useRouteLoaderData } from '@remix-run/react'
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { useT } from '../i18n/context.tsx'
import { KeptFields, KeptFieldsProvider, LONG_FORM, OTHER_FORM, useKeptFields } from './kept-fields.ts'
import { Notice } from './notice.tsx'

const IN_BROWSER = typeof document !== 'undefined'

type LongFormProps = Omit<FormProps, 'id' | 'method'> & {
  /** Where another long form comes first on the page: a name of its own on that page. */
  beside?: string
}

/**
 * A form into which somebody may have written much: choosing another language or type size sends it along and shows it
 * again as it stood. Its fields are those of this folder, or ask `useKeptFields` themselves. Without scripts one form
 * of a page can be sent along; with them those `beside` it go too.
 */
export function LongForm({ beside, children, ...form }: LongFormProps) {
  const id = beside === undefined ? LONG_FORM : `${LONG_FORM}-${beside}`
  const kept = useKeptForm(id)
  useDrawn(beside === undefined)
  return (
    <Form {...form} method="post" id={id} data-long data-kept={kept ? true : undefined}>
      <KeptFieldsProvider value={kept}>{children}</KeptFieldsProvider>
    </Form>
  )
}

/** What stood in this form before; null once the page answers what was sent since. */
function useKeptForm(id: string): KeptFields | null {
  const root = useRouteLoaderData('root') as { kept?: Record<string, [string, string][]> | null } | undefined
  const answered = useActionData()
  const fields = root?.kept?.[id]
  return fields && answered === undefined ? new KeptFields(fields) : null
}

/**
 * The version of a record that its form was shown with; kept with the form, so that what changed meanwhile is noticed.
 * A form that comes back because it was overtaken so says it here, above what was typed.
 */
export function VersionField({ version }: { version: number }) {
  const t = useT()
  const answered = useActionData() as { overtaken?: boolean } | undefined
  const kept = useKeptFields()?.text('version')
  return (
    <>
      {answered?.overtaken && (
        <Notice tone="warm" live>
          {t('shell.form.overtaken')}
        </Notice>
      )}
      <input type="hidden" name="version" value={kept ?? version} />
    </>
  )
}

/** How many forms of the page bear the id by which the switches send one. */
class DrawnForms {
  private count = 0
  private readonly listeners = new Set<() => void>()

  readonly add = () => {
    this.count += 1
    for (const listener of this.listeners) listener()
    return () => {
      this.count -= 1
      for (const listener of this.listeners) listener()
    }
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly isNone = () => this.count === 0
}

const Drawn = createContext(new DrawnForms())

function useDrawn(counts: boolean): void {
  const drawn = useContext(Drawn)
  // The server draws a page once, from its beginning to its end, and runs no effects.
  if (counts && !IN_BROWSER) drawn.add()
  useBeforePaint(() => (counts ? drawn.add() : undefined), [counts, drawn])
}

/** Layout effects, which the server would only warn about. */
const useBeforePaint = IN_BROWSER ? useLayoutEffect : useEffect

/** Around a whole page: knows whether it holds a form that the switches of language and type size send along. */
export function LongForms({ children }: { children: ReactNode }) {
  const [drawn] = useState(() => new DrawnForms())
  useOtherForms()
  return <Drawn.Provider value={drawn}>{children}</Drawn.Provider>
}

/** Stands at the end of a page, in place of the long form that it does not hold: what the switches belong to then. */
export function SpareForm() {
  const drawn = useContext(Drawn)
  const needed = useSyncExternalStore(drawn.subscribe, drawn.isNone, () =>
    // What the server drew is what the page begins with.
    IN_BROWSER ? document.querySelector(`main #${LONG_FORM}`) === null : drawn.isNone(),
  )
  return needed ? <form id={LONG_FORM} method="post" action="/locale" /> : null
}

/** Sends the other long forms of the page along with the one that a switch sends. */
function useOtherForms(): void {
  useEffect(() => {
    let switching = false
    const onSubmit = ({ submitter }: SubmitEvent) => {
      switching = submitter?.getAttribute('formaction')?.startsWith('/locale?') === true
      setTimeout(() => {
        switching = false
      })
    }
    const onFormData = ({ target, formData }: FormDataEvent) => {
      if (!switching || (target as HTMLFormElement).id !== LONG_FORM) return
      for (const other of document.querySelectorAll<HTMLFormElement>('main form[data-long]')) {
        if (other === target) continue
        const fields = [...new FormData(other)].filter(
          (field): field is [string, string] => typeof field[1] === 'string',
        )
        formData.append(OTHER_FORM + other.id, new URLSearchParams(fields).toString())
      }
    }
    document.addEventListener('submit', onSubmit, { capture: true })
    document.addEventListener('formdata', onFormData)
    return () => {
      document.removeEventListener('submit', onSubmit, { capture: true })
      document.removeEventListener('formdata', onFormData)
    }
  }, [])
}
