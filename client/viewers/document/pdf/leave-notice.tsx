import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Says where a link of a document leads before anyone goes there. */
export function LeaveNotice({ url, onDone }: { url: string; onDone: () => void }) {
  const { t } = useTranslation('viewers')
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => link.current?.focus({ preventScroll: true }), [])
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it wherever the focus is in it
    <div
      className="pdf-leave"
      role="alertdialog"
      aria-label={t('document.leaves')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onDone()
      }}
    >
      <span>
        {t('document.leaves')} <bdi className="pdf-leave-url">{url}</bdi>
      </span>
      <span className="pdf-locked-row">
        <a
          ref={link}
          className="document-button"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          onClick={onDone}
        >
          {t('document.openLink')}
        </a>
        <button type="button" className="document-button" onClick={onDone}>
          {t('document.stay')}
        </button>
      </span>
    </div>
  )
}
