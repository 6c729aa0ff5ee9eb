import { savedName } from '../domain/file/label.ts'
import { FILE_TYPES, type FileType } from '../domain/file/type.ts'

type Sent = { label: string; type: FileType; size: number }

/**
 * Bytes that somebody handed in, as a file to save: its type is never guessed, it may run nothing, load nothing and
 * is nobody's page. Only what a browser shows without running it may be looked at in place, and only if asked.
 */
export function fileResponse(file: Sent, bytes: ReadableStream<Uint8Array>, inPlace: boolean): Response {
  const { mime, preview } = FILE_TYPES[file.type]
  const disposition = inPlace && preview ? 'inline' : 'attachment'
  return new Response(bytes, {
    headers: {
      'content-type': mime,
      'content-length': String(file.size),
      'content-disposition': `${disposition}; ${fileNames(savedName(file.label, file.type))}`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    },
  })
}

/** The name in the characters that every program reads, and whole (RFC 6266). */
function fileNames(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_')
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${whole}`
}
