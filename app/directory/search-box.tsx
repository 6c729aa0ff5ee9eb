import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import { directoryPath } from './lists.ts'
import type { DirectorySearch } from './use-directory-search.ts'

/** Names the form to which the boxes of the filters belong, wherever on the page they stand. */
export const SEARCH_FORM = 'directory-search'

/** The search box; its button is all that is needed without scripts. */
export function SearchBox({ search }: { search: DirectorySearch }) {
  const t = useT()
  const { list, q } = search.shown
  return (
    <Form
      className="directory-search"
      id={SEARCH_FORM}
      method="get"
      action={directoryPath(list)}
      role="search"
      onSubmit={search.submit}
    >
      <label className="visually-hidden" htmlFor="q">
        {t('directory.search.label', { list: t(`directory.lists.${list}.title`) })}
      </label>
      <div className="directory-search-row">
        <input
          className="control"
          id="q"
          name="q"
          type="search"
          autoComplete="off"
          maxLength={200}
          defaultValue={q}
          ref={search.box}
          aria-describedby="q-hint"
          onInput={search.typing}
          onCompositionEnd={search.composed}
        />
        <Button>{t('directory.search.button')}</Button>
      </div>
      <p className="field-hint" id="q-hint">
        {t('directory.search.hint')}
      </p>
    </Form>
  )
}
