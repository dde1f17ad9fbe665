import { useViewportSize } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

import { MovingEdge } from './moving-edge.tsx'
import { fittingWidth, railSizes, setRail, useRail } from './rail-store.ts'

/** The edge between texts and rail. */
export function RailEdge() {
  const { t } = useTranslation('keys')
  const viewport = useViewportSize().width
  const windowWidth = viewport || window.innerWidth
  const width = useRail((state) => state.width)
  return (
    <MovingEdge
      label={t('rail.width')}
      size={fittingWidth(width, windowWidth)}
      sizes={{ ...railSizes, most: fittingWidth(railSizes.most, windowWidth) }}
      onMove={(wanted) => setRail({ width: fittingWidth(wanted, windowWidth) })}
    />
  )
}
