import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'

import type { Act, Offered } from './offered-acts.ts'
import { useWhyNot } from './use-why-not.ts'

import classes from './desk.module.css'

const looks: Partial<Record<Act, { variant: string; color?: string }>> = {
  submit: { variant: 'filled' },
  take: { variant: 'filled' },
  vote_high: { variant: 'light', color: 'green' },
  vote_low: { variant: 'light', color: 'red' },
  return: { variant: 'light', color: 'yellow' },
  save: { variant: 'default' },
}
const whenShown = { hover: true, focus: true, touch: true }
const left = new Set<Act>([
  'release',
  'withdraw',
  'recall',
  'reopen',
  'assign',
  'reveal',
  'propose_deletion',
])

interface ActionBarProps {
  offered: readonly Offered[]
  busy: string | null
  children: ReactNode
  onAct: (act: Act) => void
}

/** What can be done here now; what cannot says why. */
export function ActionBar({ busy, children, offered, onAct }: ActionBarProps) {
  const { t } = useTranslation('instance')
  const button = (one: Offered) => (
    <ActButton key={one.act} offered={one} loading={busy === one.act} onAct={onAct} />
  )
  return (
    <footer className={classes['actions']} aria-label={t('act.bar')}>
      {offered.filter(({ act }) => left.has(act)).map(button)}
      <span className={classes['grow']} />
      {children}
      {offered.filter(({ act }) => !left.has(act)).map(button)}
    </footer>
  )
}

interface ActButtonProps {
  offered: Offered
  loading: boolean
  onAct: (act: Act) => void
}

function ActButton({ loading, offered: { act, whyNot }, onAct }: ActButtonProps) {
  const { t } = useTranslation('instance')
  const id = useId()
  const sayWhyNot = useWhyNot()
  const why = whyNot === null ? null : sayWhyNot(whyNot)
  const look = looks[act] ?? { variant: 'subtle', color: 'gray' }
  return (
    <>
      <Tooltip label={why} disabled={why === null} multiline maw={320} events={whenShown}>
        {/* A button that is disabled while it works never hears the pointer leave: its wrapper does. */}
        <span>
          <Button
            {...look}
            size="sm"
            loading={loading}
            data-act={act}
            aria-disabled={why !== null || undefined}
            {...(why !== null && { 'data-disabled': true })}
            aria-describedby={why === null ? undefined : id}
            onClick={(event) => {
              if (why === null) onAct(act)
              else event.preventDefault()
            }}
            rightSection={<KeyOf command={act} quiet />}
          >
            {t(`act.${act}`)}
          </Button>
        </span>
      </Tooltip>
      {why !== null && <VisuallyHidden id={id}>{why}</VisuallyHidden>}
    </>
  )
}
