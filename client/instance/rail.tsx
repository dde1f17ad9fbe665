import { Drawer, Tabs } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { type CSSProperties, type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { type Tab, tabs, useDesk, useDeskStore } from './desk-store.ts'
import { FoldButton } from './fold-button.tsx'
import { RailEdge } from './rail-edge.tsx'
import { useRail } from './rail-store.ts'

import classes from './desk.module.css'

interface RailProps {
  counts: Partial<Record<Tab, number>>
  panel: (tab: Tab) => ReactNode
}

/** What stands beside the reading column: five panels behind tabs, a sheet from below on small screens. */
export function Rail({ counts, panel }: RailProps) {
  const { t } = useTranslation('instance')
  const desk = useDeskStore()
  const tab = useDesk((state) => state.tab)
  const sheet = useDesk((state) => state.sheet)
  const width = useRail((state) => state.width)
  const folded = useRail((state) => state.folded)
  const small = useMediaQuery('(max-width: 900px)', false, { getInitialValueInEffect: false })
  const shut = folded && !small
  // A window that becomes narrow does not open a sheet over what is done in it.
  useEffect(() => {
    if (!small && sheet) desk.getState().closeSheet()
  }, [desk, sheet, small])
  const list = (
    <Tabs.List className={classes['tabs'] ?? ''} aria-label={t('rail.label')}>
      {tabs.map((one) => (
        <Tabs.Tab key={one} value={one} onClick={() => desk.getState().show(one)}>
          {t(`tab.${one}`)}
          {counts[one] ? (
            <>
              {' '}
              <span className={classes['tabCount']}>{counts[one]}</span>
            </>
          ) : null}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  )
  const open = (
    <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
      {panel(tab)}
    </Tabs.Panel>
  )
  return (
    <aside
      className={classes['rail']}
      aria-label={t('rail.label')}
      data-folded={shut || undefined}
      style={{ '--rail-width': `${width}px` } as CSSProperties}
    >
      {!small && !folded && <RailEdge />}
      <Tabs value={tab} keepMounted={false} className={classes['tabsRoot'] ?? ''}>
        <div className={classes['railHead']}>
          {!shut && list}
          {!small && <FoldButton folded={folded} />}
        </div>
        {!small && !folded && open}
      </Tabs>
      {small && (
        <Drawer
          opened={sheet}
          onClose={() => desk.getState().closeSheet()}
          position="bottom"
          size="75%"
          title={t(`tab.${tab}`)}
        >
          {panel(tab)}
        </Drawer>
      )}
    </aside>
  )
}
