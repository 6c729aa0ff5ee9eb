import { pinyin } from 'pinyin-pro'

/** How a name is said in pinyin, without tones and spaces, `ü` as `v`; what is not Chinese stays as it is. */
export function pinyinKey(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join('')
}
