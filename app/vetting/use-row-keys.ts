import { type RefObject, useEffect, useRef } from 'react'

/** Where letters are typed, they are letters. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(target.tagName)

/** j and k move the focus along the links that head the rows of a table; / goes to the field that searches. */
export function useRowKeys(): RefObject<HTMLTableElement> {
  const table = useRef<HTMLTableElement>(null)
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      if (event.key === '/') {
        document.querySelector<HTMLInputElement>('input[type="search"]')?.focus()
        event.preventDefault()
      }
      const step = { j: 1, k: -1 }[event.key]
      if (!step) return
      const links = [...(table.current?.querySelectorAll<HTMLAnchorElement>('tbody th a') ?? [])]
      const at = links.indexOf(document.activeElement as HTMLAnchorElement)
      links[Math.min(links.length - 1, Math.max(0, at + step))]?.focus()
    }
    document.addEventListener('keydown', move)
    return () => document.removeEventListener('keydown', move)
  }, [])
  return table
}
