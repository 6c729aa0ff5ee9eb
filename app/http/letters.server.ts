import type { AppContext } from '../context.server.ts'

/** Where letters of this server go: to people, or into a folder because nobody has named a mail server. */
export type LettersGo = 'out' | 'folder'

export function lettersGo({ environment }: Pick<AppContext, 'environment'>): LettersGo {
  return environment.smtp ? 'out' : 'folder'
}
