import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import { doubleStates } from '#shared/double/double-state.ts'
import type { DoubleCounts } from '#shared/view/overview.ts'

import { PartedBar } from './parted-bar.tsx'

import classes from './progress.module.css'

/** How far the instances are that were drawn for a second review; nothing where none was. */
export function DoubleBar({ counts }: { counts: DoubleCounts }) {
  const { t } = useTranslation(['progress', 'instance'])
  const { slug } = useProject()
  const drawn = doubleStates.reduce((sum, state) => sum + counts[state], 0)
  if (drawn === 0) return null
  return (
    <div className={classes['double']}>
      <h2>
        <Link to="/projects/$slug/instances" params={{ slug }} search={{ double: 'drawn' }}>
          {t(counts.whole ? 'double' : 'doubleDone', { count: drawn })}
        </Link>
      </h2>
      <PartedBar
        parts={doubleStates.map((state) => ({
          tone: state,
          name: t(`instance:double.${state}`),
          count: counts[state],
          search: { double: state },
        }))}
      />
      {!counts.whole && <p className={classes['quiet']}>{t('doubleHidden')}</p>}
    </div>
  )
}
