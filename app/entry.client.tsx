import { RemixBrowser } from '@remix-run/react'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { loadDictionary } from './i18n/load-dictionary.ts'

await loadDictionary(document.documentElement.lang)
startTransition(() => {
  hydrateRoot(document, <RemixBrowser />)
})
