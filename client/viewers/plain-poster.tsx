import { IconPlayerPlay } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import type { ViewerProps } from './viewer-props.ts'

/** What stands where a viewer will be, when nothing cheaper than the viewer itself shows the medium. */
export function PlainPoster({ name, onReady, want }: ViewerProps) {
  const { t } = useTranslation('viewers')
  useEffect(onReady, [onReady])
  return (
    <button type="button" className="viewer-poster" onClick={want}>
      <IconPlayerPlay size={20} aria-hidden /> {t('open', { name })}
    </button>
  )
}
