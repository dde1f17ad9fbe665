import {
  IconArrowsMinimize,
  IconColumns2,
  IconPlayerPause,
  IconPlayerPlay,
  IconRotateClockwise,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { MoreTools, ProxyBadge, Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { actual, fit, turn, zoomIn, zoomOut } from './picture-keys.ts'
import type { Stage } from './stage.ts'
import type { FramePlayer } from './use-frames.ts'
import { usePlaced } from './use-stage.ts'

/** The tools of a picture that stand in the caption. */
export function PictureTools({
  stage,
  player,
  copy,
  compare,
  children,
}: {
  stage: Stage
  player: FramePlayer | null
  copy: boolean
  compare: { on: boolean; toggle: () => void } | null
  children: ReactNode
}) {
  const { t } = useTranslation('viewers')
  const { view, whole } = usePlaced(stage)
  const percent = Math.round(view.scale * devicePixelRatio * 100)
  return (
    <Tools>
      {copy && <ProxyBadge what={t('image.copy')} />}
      {player && (
        <Tool
          label={t(player.playing ? 'image.pause' : 'image.play')}
          keys={t('image.space')}
          icon={player.playing ? IconPlayerPause : IconPlayerPlay}
          onClick={player.toggle}
        />
      )}
      <span className="viewer-percent">{percent} %</span>
      <Tool label={t('image.out')} keys="−" icon={IconZoomOut} onClick={() => zoomOut(stage)} />
      <Tool label={t('image.in')} keys="+" icon={IconZoomIn} onClick={() => zoomIn(stage)} />
      <Tool
        label={t('image.fit')}
        keys="0"
        icon={IconArrowsMinimize}
        pressed={whole}
        onClick={() => fit(stage)}
      />
      <Tool label={t('image.actual')} keys="1" text="1:1" onClick={() => actual(stage)} />
      <Tool
        label={t('image.right')}
        keys="R"
        icon={IconRotateClockwise}
        onClick={() => turn(stage, 1)}
      />
      {compare && (
        <Tool
          label={t('image.compare')}
          icon={IconColumns2}
          pressed={compare.on}
          onClick={compare.toggle}
        />
      )}
      <MoreTools label={t('image.more')}>{children}</MoreTools>
    </Tools>
  )
}
