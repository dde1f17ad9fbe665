import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'

import { keepWord, wordOf } from '#client/lib/words.ts'

import { en } from './en/index.ts'

export const languages = { en: 'English', zh: '简体中文' } as const
export type Language = keyof typeof languages

const stored = wordOf('countersign.language')
const wanted = stored ?? navigator.language

void i18next.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  ns: Object.keys(en),
  resources: { en },
  interpolation: { escapeValue: false },
})
if (wanted.startsWith('zh')) void speak('zh')

/** Switches the language; Chinese is loaded only by those who read it. */
export async function speak(language: Language): Promise<void> {
  if (language === 'zh') {
    const { zh } = await import('./zh/index.ts')
    for (const [namespace, texts] of Object.entries(zh))
      i18next.addResourceBundle('zh', namespace, texts, true, true)
  }
  keepWord('countersign.language', language)
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : language
  await i18next.changeLanguage(language)
}
