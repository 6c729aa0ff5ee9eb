import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** What the pages call the codes of a vocabulary, in every language: by the word, its code. */
export function shownWords(vocabulary: 'ipType' | 'procedure' | 'role'): [word: string, code: string][] {
  return [zhCN, en].flatMap((texts) =>
    Object.entries(texts.vocabulary[vocabulary]).flatMap(([code, word]): [string, string][] =>
      typeof word === 'string' ? [[word, code]] : [],
    ),
  )
}
