/** What makes a formula of a text, also after blanks and also written wide, as Chinese keyboards write it. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/

/** A text as no spreadsheet takes it for a formula: what would be one gets an apostrophe, and stays a text. */
export function unformulated(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text
}
