/** Words by which a draft says that something is still to be written, and marks that people leave for it. */
const PLACEHOLDER =
  /由中心填写|待填|待补充|待定|（草稿）|to be (filled in|completed|added)|\(draft\)|\b(TBD|TBC|TODO)\b|[×＊*]{2,}|\bX{3,}\b|_{3,}|…{2,}|（\s*）/i

/** The first line of a text that is still to be filled in: its number from 1, and the line; null for none. */
export function placeholderIn(text: string): { line: number; text: string } | null {
  const lines = text.split('\n').map((line) => line.trim())
  const index = lines.findIndex((line) => PLACEHOLDER.test(line))
  return index < 0 ? null : { line: index + 1, text: lines[index]! }
}
