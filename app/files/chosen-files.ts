import type { ChosenFile } from '../domain/engagement/handing-on.ts'
import type { EarlierFile } from './earlier-file.ts'

/** How a form names a file that is to be handed on: which, and what its sender saw of it. */
export const choiceOf = ({ id, version }: Pick<EarlierFile, 'id' | 'version'>) => `${id} ${version}`

/** The files that a form names under `file`. What no page of ours wrote names no file. */
export function chosenFiles(form: FormData): ChosenFile[] {
  return form.getAll('file').map((choice) => {
    const [fileId = '', version] = String(choice).split(' ')
    return { fileId, version: Number(version) }
  })
}
