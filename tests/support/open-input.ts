import { Readable } from 'node:stream'

/** Standard input that says `text`, stays open, and has `stopping` aborted as soon as somebody waits for more. */
export function openInput(text: string, stopping: AbortController): Readable {
  let said = false
  return new Readable({
    read() {
      if (said) stopping.abort('SIGTERM')
      else this.push(text)
      said = true
    },
  })
}
