import { useTranslation } from 'react-i18next'

/** Says that a text is not shown whole, and how much of it is. */
export function CutNote({ shown }: { shown: number }) {
  const { t, i18n } = useTranslation('viewers')
  const n = shown.toLocaleString(i18n.language)
  return <p className="viewer-note">{t('document.cutText', { count: shown, n })}</p>
}
