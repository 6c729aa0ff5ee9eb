import { crc32 } from 'node:zlib'

const text = (words: string) => Buffer.from(words, 'utf8')

/** A PDF of one line of comment. */
export const pdf = (words = 'hello') => text(`%PDF-1.7\n%${words}\n%%EOF\n`)

/** The signature of a PNG and its first chunk. */
export const png = () =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', Buffer.from('00000001000000010806000000', 'hex')),
    chunk('IEND', Buffer.alloc(0)),
  ])

/** The beginning of a JPEG. */
export const jpeg = () => Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')

/** An archive with one stored entry. */
export const zip = (name = 'a.txt', words = 'hello') => {
  const body = text(words)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(20, 4)
  local.writeUInt32LE(crc32(body), 14)
  local.writeUInt32LE(body.length, 18)
  local.writeUInt32LE(body.length, 22)
  local.writeUInt16LE(name.length, 26)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  return Buffer.concat([local, text(name), body, end])
}

/** What a word processor writes first: the list of contents of an OOXML document. */
export const ooxml = (kind: string) =>
  zip('[Content_Types].xml', `<Types><Override PartName="/d.xml" ContentType="${kind}.main+xml"/></Types>`)

/** A picture that would run a script in whoever opens it. */
export const scriptedSvg = () =>
  text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([text(type), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([size, body, sum])
}
