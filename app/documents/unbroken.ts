/** Behind a blank, and between two ideographs, a line may always end. */
const BREAKS = /(?<=[ \t\n])|(?<=\p{Unified_Ideograph})(?=\p{Unified_Ideograph})/u
/** Few enough signs to fit into the narrowest column; marks stay with the letter that they stand on. */
const PIECE = /.{1,10}\p{M}{0,10}/gsu

/**
 * A text in pieces between which lines may end too, which together are the text: what nobody broke (a long address,
 * `aaaa…`) is cut every ten signs, everything else stays whole. Setting lines takes time with the square of the length
 * of what cannot be broken.
 * @param fits whether a stretch that may not be broken can be left as it is
 */
export function cutUnbroken(text: string, fits: (stretch: string) => boolean): string[] {
  const pieces: string[] = []
  let whole = ''
  for (const stretch of text.split(BREAKS)) {
    if (fits(stretch)) {
      whole += stretch
      continue
    }
    if (whole !== '') pieces.push(whole)
    whole = ''
    pieces.push(...stretch.match(PIECE)!)
  }
  return whole === '' ? pieces : [...pieces, whole]
}
