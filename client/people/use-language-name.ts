import { useTranslation } from 'react-i18next'

/** Names a language (ISO 639-1) in the language of the page; one that the browser does not know by its code. */
export function useLanguageName(): (code: string) => string {
  const { i18n } = useTranslation()
  return (code) => {
    try {
      return new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code
    } catch {
      return code
    }
  }
}
