/** The number of a case or a right without what people write differently: case, spaces, dots, dashes; kind codes stay. */
export const numberKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
