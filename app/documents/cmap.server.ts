/** The characters that a font maps, from its `cmap` of format 4 or 12 (OpenType 1.9). */
export function charactersOf(font: Buffer): Set<number> {
  const table = tableOffset(font, 'cmap')
  const found = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(table + 2); index += 1) {
    const at = table + font.readUInt32BE(table + 8 + index * 8)
    const format = font.readUInt16BE(at)
    if (format === 4) addSegments(font, at, found)
    if (format === 12) addGroups(font, at, found)
  }
  return found
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index += 1) {
    const entry = 12 + index * 16
    if (font.toString('latin1', entry, entry + 4) === tag) return font.readUInt32BE(entry + 8)
  }
  throw new RangeError(`the font has no ${tag}`)
}

const NO_CHARACTER = 0xffff

function addSegments(font: Buffer, at: number, found: Set<number>): void {
  const count = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const ranges = deltas + count * 2
  for (let index = 0; index < count; index += 1) {
    const [start, end] = [font.readUInt16BE(starts + index * 2), font.readUInt16BE(ends + index * 2)]
    const rangeAt = ranges + index * 2
    const range = font.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code !== NO_CHARACTER; code += 1) {
      const glyph =
        range === 0
          ? (code + font.readInt16BE(deltas + index * 2)) & 0xffff
          : font.readUInt16BE(rangeAt + range + (code - start) * 2)
      if (glyph !== 0) found.add(code)
    }
  }
}

function addGroups(font: Buffer, at: number, found: Set<number>): void {
  const count = font.readUInt32BE(at + 12)
  for (let index = 0; index < count; index += 1) {
    const group = at + 16 + index * 12
    const [start, end] = [font.readUInt32BE(group), font.readUInt32BE(group + 4)]
    for (let code = start; code <= end; code += 1) found.add(code)
  }
}
