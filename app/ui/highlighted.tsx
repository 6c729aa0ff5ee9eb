/** A piece of a text; `marked` when it is what was looked for. */
export type Segment = { text: string; marked: boolean }

/** Text with what was matched marked. */
export function Highlighted({ segments }: { segments: readonly Segment[] }) {
  return (
    <>
      {segments.map(({ text, marked }, index) => {
        const key = `${index} ${text}`
        return marked ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </>
  )
}
