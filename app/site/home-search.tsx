import { Form } from '@remix-run/react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'

/** One box, two lists: works without scripts, because each button names its own address. */
export function HomeSearch() {
  const t = useT()
  return (
    <Form className="home-search" method="get" action="/directory/providers" role="search">
      <label htmlFor="q">{t('home.search.label')}</label>
      <p className="field-hint" id="q-hint">
        {t('home.search.hint')}
      </p>
      <div className="home-search-row">
        <input
          className="control"
          id="q"
          name="q"
          type="search"
          autoComplete="off"
          aria-describedby="q-hint"
        />
        <Button tone="quiet">{t('home.search.providers')}</Button>
        <Button tone="quiet" formAction="/directory/experts">
          {t('home.search.experts')}
        </Button>
      </div>
    </Form>
  )
}
