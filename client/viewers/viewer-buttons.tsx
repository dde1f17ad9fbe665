import { IconDownload, IconMaximize } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'

import { downloadUrl } from './download-url.ts'
import { Tool } from './viewer-tools.tsx'

export function DownloadTool({ url, name }: { url: string; name: string }) {
  const { t } = useTranslation('viewers')
  return (
    <a
      className="viewer-tool"
      href={downloadUrl(url, name)}
      aria-label={t('download', { name })}
      title={t('download', { name })}
    >
      <IconDownload size={16} stroke={1.75} aria-hidden />
    </a>
  )
}

/** Lets a viewer fill the screen; Escape brings the page back. */
export function FullScreenTool({
  name,
  figure,
  onOpen,
}: {
  name: string
  figure: RefObject<HTMLElement | null>
  onOpen: () => void
}) {
  const { t } = useTranslation('viewers')
  const toggle = () => {
    if (document.fullscreenElement) return void document.exitFullscreen()
    onOpen()
    figure.current?.requestFullscreen().catch(() => undefined)
  }
  if (!document.fullscreenEnabled) return null
  return <Tool label={t('fullScreen', { name })} icon={IconMaximize} onClick={toggle} />
}
