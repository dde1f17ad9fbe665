import { useTranslation } from 'react-i18next'

import type { Side } from '#shared/instance/content.ts'

import { MovingEdge } from './moving-edge.tsx'
import { setSplit, splitSizes, useSplit } from './split-store.ts'

import classes from './desk.module.css'

const perPixel = (edge: HTMLElement) => 100 / (edge.parentElement?.clientWidth || 1)

/** The edge between a side's source and the side as it is read; both sides share its place. */
export function SplitEdge({ side }: { side: Side }) {
  const { t } = useTranslation(['keys', 'common'])
  return (
    <MovingEdge
      label={t('keys:split.share', { side: t(`common:side.${side}`) })}
      size={useSplit((state) => state.share)}
      sizes={splitSizes}
      perPixel={perPixel}
      className={classes['splitEdge']}
      onMove={setSplit}
    />
  )
}
