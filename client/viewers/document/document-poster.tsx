import './document.css'
import { IconFileText, IconLock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { FileViewerProps } from '#client/viewers/viewer-props.ts'

/** The picture of a document's first page where there is one, how many pages it has, and whether it is locked. */
export function DocumentPoster({ file, name, onReady, want }: FileViewerProps) {
  const { t } = useTranslation('viewers')
  const [broken, setBroken] = useState(false)
  const { derivatives, facts } = file
  const page = derivatives.page?.state === 'done' && !broken ? derivatives.page.url : null
  useEffect(() => {
    if (!page) onReady()
  }, [page, onReady])
  const locked = facts.problem === 'encrypted'
  const Icon = locked ? IconLock : IconFileText
  return (
    <button type="button" className="viewer-poster document-poster" onClick={want}>
      {page && (
        <img
          src={page}
          alt=""
          crossOrigin="anonymous"
          decoding="async"
          onLoad={onReady}
          onError={() => setBroken(true)}
        />
      )}
      <span className={page ? 'document-poster-words' : 'viewer-poster'}>
        <Icon size={20} stroke={1.5} aria-hidden />
        {locked ? t('document.lockedPoster', { name }) : t('open', { name })}
        {facts.pages ? ` · ${t('pages', { count: facts.pages })}` : ''}
      </span>
    </button>
  )
}
