import { useMediaQuery } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'

import { DecisionsButton } from '#client/work/decisions-button.tsx'
import type { Ability } from '#shared/view/instance-view.ts'

import { ActButton } from './act-button.tsx'
import { ActionMenu } from './action-menu.tsx'
import { type Act, mainActs, type Offered } from './offered-acts.ts'
import { useViews } from './use-views.ts'
import { ViewButtons } from './view-buttons.tsx'

import classes from './desk.module.css'

const left = new Set<Act>([
  'release',
  'withdraw',
  'recall',
  'reopen',
  'assign',
  'plan',
  'take_away',
  'second',
  'reveal',
  'mark_gold',
  'unmark_gold',
  'propose_deletion',
])
const inBar = new Set(['comment', 'edit'])

interface ActionBarProps {
  abilities: readonly Ability[]
  offered: readonly Offered[]
  busy: string | null
  revert: (() => void) | null
  onAct: (act: Act) => void
}

/** What can be done here now; what cannot says why. On a small screen the main act, and a menu of the others. */
export function ActionBar({ abilities, busy, offered, onAct, revert }: ActionBarProps) {
  const { t } = useTranslation('instance')
  const small = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false })
  const views = useViews(abilities)
  const main = mainActs(offered)
  const buttons = (acts: readonly Offered[]) =>
    acts.map((one) => (
      <ActButton key={one.act} offered={one} loading={busy === one.act} onAct={onAct} />
    ))
  return (
    <footer className={classes['actions']} aria-label={t('act.bar')}>
      {small ? (
        <>
          <ActionMenu
            acts={offered.filter((one) => !main.includes(one))}
            views={views.filter(({ command }) => !inBar.has(command))}
            revert={revert}
            onAct={onAct}
          />
          <ViewButtons views={views.filter(({ command }) => inBar.has(command))} />
          <span className={classes['grow']} />
          {buttons(main)}
        </>
      ) : (
        <>
          {buttons(offered.filter(({ act }) => left.has(act)))}
          <span className={classes['grow']} />
          <DecisionsButton />
          <ViewButtons views={views} />
          {buttons(offered.filter(({ act }) => !left.has(act)))}
        </>
      )}
    </footer>
  )
}
