import { Transform } from 'node:stream'

/**
 * Takes out the zero bytes with which React 18 fills the end of a block when a character of several bytes does not fit
 * there any more: a page of Chinese has one here and there, wherever its length puts it.
 */
export function withoutPadding(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk)
    },
  })
}
