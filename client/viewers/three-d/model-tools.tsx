import {
  IconAdjustments,
  IconBox,
  IconFocusCentered,
  IconGridDots,
  IconRulerMeasure,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Tool } from '#client/viewers/viewer-tools.tsx'

import type { Look } from './look.ts'
import type { StagedView } from './staged-view.ts'
import type { Measure } from './use-measure.ts'
import { closer } from './view-keys.ts'

interface Asked {
  view: StagedView | null
  look: Look
  change: (part: Partial<Look>) => void
  measure: Measure
  panel: boolean
  open: () => void
}

/** The buttons in the caption; the rarer ones are in the panel that the last one opens. */
export function ModelTools({ view, look, change, measure, panel, open }: Asked) {
  const { t } = useTranslation('viewers')
  return (
    <>
      <Tool
        label={t('threeD.farther')}
        keys="−"
        icon={IconZoomOut}
        onClick={() => view?.camera.approach(1 / closer)}
      />
      <Tool
        label={t('threeD.nearer')}
        keys="+"
        icon={IconZoomIn}
        onClick={() => view?.camera.approach(closer)}
      />
      <Tool
        label={t('threeD.reset')}
        keys="0"
        icon={IconFocusCentered}
        onClick={() => view?.camera.fit()}
      />
      <Tool
        label={t('threeD.wireframe')}
        keys="W"
        icon={IconGridDots}
        pressed={look.wireframe}
        onClick={() => change({ wireframe: !look.wireframe })}
      />
      <Tool
        label={t('threeD.box')}
        keys="B"
        icon={IconBox}
        pressed={look.box}
        onClick={() => change({ box: !look.box })}
      />
      <Tool
        label={t('threeD.measure')}
        keys="M"
        icon={IconRulerMeasure}
        pressed={measure.on}
        onClick={measure.toggle}
      />
      <Tool label={t('threeD.panel')} icon={IconAdjustments} pressed={panel} onClick={open} />
    </>
  )
}
