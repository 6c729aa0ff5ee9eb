import { MaxFileSizeExceededError, parseFormData } from '@remix-run/form-data-parser'
import type Sharp from 'sharp'
import { Problem } from '../domain/errors.ts'
import { PORTRAIT, type PortraitRefusal } from '../domain/profile/portrait.ts'
import { untilLastBoundary } from './multipart.server.ts'

/** A picture as it is kept, or why it is not taken. */
export type PortraitRead = { jpeg: Buffer; refused: null } | { jpeg: null; refused: PortraitRefusal }

/**
 * Reads a form with one picture and makes the portrait of it: turned the right way up, cut to one shape, and written
 * anew, so that neither the place where it was taken nor anything hidden behind the picture goes with it.
 * @throws Problem `bad_request` for a form that cannot be read
 */
export async function readPortrait(request: Request): Promise<PortraitRead> {
  let picture = new Uint8Array()
  try {
    const limits = { maxFiles: 1, maxFileSize: PORTRAIT.bytes, maxParts: 5 }
    await parseFormData(untilLastBoundary(request), limits, async (file) => {
      picture = new Uint8Array(await file.arrayBuffer())
    })
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError) return refusal('large')
    throw new Problem('bad_request', 'the form cannot be read')
  }
  if (picture.length === 0) return refusal('none')
  // Loaded with the first portrait: a machine that has no build of it serves everything else.
  const { default: sharp } = await import('sharp')
  try {
    return { jpeg: await portraitOf(sharp, picture), refused: null }
  } catch {
    return refusal('not_picture')
  }
}

const refusal = (refused: PortraitRefusal): PortraitRead => ({ jpeg: null, refused })

/** @throws what the library says of bytes that are no PNG, JPEG or WebP, or that would unfold to too many pixels */
async function portraitOf(sharp: typeof Sharp, bytes: Uint8Array): Promise<Buffer> {
  const image = sharp(bytes, { limitInputPixels: PORTRAIT.pixels, failOn: 'error' })
  const { format } = await image.metadata()
  if (!PORTRAIT.formats.some((known) => known === format)) throw new Error(`a portrait is no ${format}`)
  return image
    .autoOrient()
    .resize(PORTRAIT.width, PORTRAIT.height, { fit: 'cover', position: 'attention' })
    .flatten({ background: 'white' })
    .jpeg({ quality: 82, mozjpeg: true })
    .toBuffer()
}
