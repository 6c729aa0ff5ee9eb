const WIDTH = 24

/** One line of progress: a bar where the whole is known, counts always. */
export function progressLine(done: number, whole: number | null, lines: number, refused: number): string {
  const counts = `${lines.toLocaleString('en')} lines${refused ? `, ${refused.toLocaleString('en')} refused` : ''}`
  if (whole === null || whole === 0) return counts
  const share = Math.min(1, done / whole)
  const filled = Math.round(share * WIDTH)
  const percent = `${Math.floor(share * 100)}`.padStart(3)
  return `${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)} ${percent} %  ${counts}`
}

/** Draws over its own last line; `clear` leaves nothing behind. */
export function progressDrawer(write: (text: string) => void): { draw(line: string): void; clear(): void } {
  const erase = '\r\x1b[2K'
  return {
    draw: (line) => write(erase + line),
    clear: () => write(erase),
  }
}
