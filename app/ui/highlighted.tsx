/** Marks around what a search matched, in text that comes from the search engine: never shown, never HTML. */
export const MARK_OPEN = '\u0001'
export const MARK_CLOSE = '\u0002'

/** Text with what was matched marked. */
export function Highlighted({ text }: { text: string }) {
  const parts = text.split(MARK_OPEN)
  return (
    <>
      {parts.map((part, index) => {
        const [marked, rest] = index === 0 ? ['', part] : cut(part)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text have no other name
          <span key={index}>
            {marked && <mark>{marked}</mark>}
            {rest}
          </span>
        )
      })}
    </>
  )
}

function cut(part: string): [string, string] {
  const end = part.indexOf(MARK_CLOSE)
  return end < 0 ? ['', part] : [part.slice(0, end), part.slice(end + 1)]
}
