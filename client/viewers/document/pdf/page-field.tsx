import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The page that is shown, and where another is typed. */
export function PageField({
  page,
  count,
  onGo,
}: {
  page: number
  count: number
  onGo: (page: number) => void
}) {
  const { t } = useTranslation('viewers')
  const [typed, setTyped] = useState<string | null>(null)
  const go = () => {
    const wanted = Number(typed)
    if (typed?.trim() && Number.isInteger(wanted)) onGo(Math.min(count, Math.max(1, wanted)))
    setTyped(null)
  }
  return (
    <span className="pdf-page-field">
      <input
        className="document-field"
        inputMode="numeric"
        size={Math.max(2, String(count).length)}
        aria-label={t('document.pageField', { count })}
        value={typed ?? String(page)}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
          if (event.key === 'Escape') setTyped(null)
        }}
      />
      <span>{t('document.ofPages', { count })}</span>
    </span>
  )
}
