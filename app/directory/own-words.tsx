import { useLocale } from '../i18n/context.tsx'

const HAN = /\p{Script=Han}/u

/** Words that a party wrote once, in whichever language: marked for readers of the screen where it is not the page's. */
export function OwnWords({ text }: { text: string }) {
  const locale = useLocale()
  const lang = HAN.test(text) ? 'zh-CN' : locale === 'zh-CN' ? 'en' : locale
  return lang === locale ? text : <span lang={lang}>{text}</span>
}
