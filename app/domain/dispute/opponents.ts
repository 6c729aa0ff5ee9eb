/** Somebody whom a dispute is against, under every name that is known. */
export type Opponent = { name: string; aliases: string[] }

/** What separates the names on a line; a comma does not, because names of companies hold commas. */
const BETWEEN_NAMES = /[;；|｜]/

/** Reads one opponent a line, `name; alias; alias`; empty lines and empty names are passed over. */
export function readOpponents(text: string): Opponent[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [name, ...aliases] = line
      .split(BETWEEN_NAMES)
      .map((part) => part.trim())
      .filter((part) => part !== '')
    return name === undefined ? [] : [{ name, aliases: [...new Set(aliases)] }]
  })
}

/** Writes opponents the way they are read. */
export function writeOpponents(opponents: readonly Opponent[]): string {
  return opponents.map(({ name, aliases }) => [name, ...aliases].join('; ')).join('\n')
}
