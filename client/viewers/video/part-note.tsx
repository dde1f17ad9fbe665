import { useTranslation } from 'react-i18next'

import type { Derivative } from '#shared/media/derivative.ts'

/** Says what of a film the browser leaves out, and what becomes of the copy that has it. */
export function PartNote({
  lacks,
  codec,
  proxy,
  onUse,
}: {
  lacks: 'picture' | 'sound'
  codec: string
  proxy: Derivative | undefined
  onUse: () => void
}) {
  const { t } = useTranslation('viewers')
  const first =
    lacks === 'picture' ? t('video.noPicture', { codec }) : t('video.noSound', { codec })
  return (
    <output className="viewer-note film-note">
      {first} {words()}{' '}
      {proxy?.state === 'done' && (
        <button type="button" className="film-use" onClick={onUse}>
          {t('video.proxyUse')}
        </button>
      )}
    </output>
  )

  function words(): string {
    switch (proxy?.state) {
      case 'done':
        return t('video.proxyReady')
      case 'waiting':
        return t('video.proxyWaiting')
      case 'failed':
        return t('video.proxyFailed', { why: proxy.why })
      case 'lacking':
        return t('video.proxyLacking', { tool: proxy.tool })
      case undefined:
        return t('video.proxyNone')
    }
  }
}
