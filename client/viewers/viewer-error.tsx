import { IconRefresh } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { MediumFile } from '#shared/view/instance-view.ts'

import { downloadUrl } from './download-url.ts'

/** Which file cannot be shown, why, and what to do about it. */
export function ViewerError({
  name,
  file,
  sentence,
  onRetry,
}: {
  name: string
  file: MediumFile | undefined
  sentence: string
  onRetry: (() => void) | undefined
}) {
  const { t } = useTranslation('viewers')
  return (
    <div className="viewer-error" role="note">
      <p dir="auto">
        <strong>{t('cannotShow', { name })}</strong> {sentence}
      </p>
      {file && (
        <p>
          <a href={downloadUrl(file.url, name)}>{t('downloadOriginal')}</a>
          {onRetry && (
            <button type="button" className="viewer-retry" onClick={onRetry}>
              <IconRefresh size={14} aria-hidden /> {t('tryAgain')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
