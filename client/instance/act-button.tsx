import { Button, Tooltip, VisuallyHidden } from '@mantine/core'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'

import type { Act, Offered } from './offered-acts.ts'
import { useWhyNot } from './use-why-not.ts'

const looks: Partial<Record<Act, { variant: string; color?: string }>> = {
  submit: { variant: 'filled' },
  take: { variant: 'filled' },
  vote_high: { variant: 'light' },
  vote_low: { variant: 'light' },
  return: { variant: 'light' },
  save: { variant: 'default' },
}
const whenShown = { hover: true, focus: true, touch: true }

interface ActButtonProps {
  offered: Offered
  loading: boolean
  onAct: (act: Act) => void
}

/** One act; where it cannot be done now it says why. */
export function ActButton({ loading, offered: { act, whyNot }, onAct }: ActButtonProps) {
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
