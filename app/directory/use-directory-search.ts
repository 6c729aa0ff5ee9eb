import { useLocation, useNavigate, useNavigation } from '@remix-run/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type DirectoryQuery, directoryHref, readDirectoryQuery } from './directory-query.ts'

/** Long enough to skip letters in the middle of a word, short enough to feel instant. */
const TYPING_PAUSE_MS = 120

/**
 * Search as you type over plain addresses. Letters replace each other in the history, every other choice is a
 * step of its own, and text that an input method is still composing is never asked.
 */
export function useDirectorySearch(loaded: DirectoryQuery) {
  const navigate = useNavigate()
  const navigation = useNavigation()
  const location = useLocation()
  const box = useRef<HTMLInputElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const asked = useRef(loaded.q)
  const [ticked, setTicked] = useState<{ query: DirectoryQuery; on: DirectoryQuery } | null>(null)
  // A tick shows in the same frame: the router says what is on its way only some frames later.
  const chosen = ticked?.on === loaded ? ticked.query : null
  const shown = chosen ?? pendingQuery(loaded, navigation.location) ?? loaded

  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    // Back, Forward and a removed condition change the text from outside; what is being typed stays.
    if (loaded.q === asked.current) return
    asked.current = loaded.q
    if (box.current) box.current.value = loaded.q
  }, [loaded.q])

  const go = (query: DirectoryQuery, typed: boolean) => {
    clearTimeout(timer.current)
    const href = directoryHref(query)
    if (href === location.pathname + location.search && navigation.state === 'idle') return
    asked.current = query.q
    if (!typed) setTicked({ query, on: loaded })
    const replace = typed && (location.state as { typed?: boolean } | null)?.typed === true
    navigate(href, { replace, state: { typed }, preventScrollReset: true })
  }
  const text = () => box.current?.value.trim() ?? shown.q

  return {
    box,
    shown,
    busy: navigation.state === 'loading' && shown !== loaded,
    /** Asks with the text as it stands in the box. */
    choose: (query: DirectoryQuery) => go({ ...query, q: text() }, false),
    typing: (event: FormEvent<HTMLInputElement>) => {
      clearTimeout(timer.current)
      if ((event.nativeEvent as InputEvent).isComposing) return
      timer.current = setTimeout(() => go({ ...shown, q: text(), page: 1 }, true), TYPING_PAUSE_MS)
    },
    composed: () => go({ ...shown, q: text(), page: 1 }, true),
    submit: (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault()
      go({ ...shown, q: text(), page: 1 }, false)
    },
  }
}

export type DirectorySearch = ReturnType<typeof useDirectorySearch>

/** The query that is on its way, so that a tick shows at once. */
function pendingQuery(
  loaded: DirectoryQuery,
  next: { pathname: string; search: string } | undefined,
): DirectoryQuery | null {
  if (!next?.pathname.endsWith(`/${loaded.list}`)) return null
  return readDirectoryQuery(loaded.list, new URLSearchParams(next.search))
}
