import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { KeyOf } from '#client/app/key-label.tsx'

export type Show = 'chart' | 'table'

interface TurnButtonProps {
  show: Show
  turn: (to: Show) => void
}

/** Turns all figures of a page from charts to tables and back. */
export function TurnButton({ show, turn }: TurnButtonProps) {
  const { t } = useTranslation('charts')
  const other = show === 'chart' ? 'table' : 'chart'
  const run = () => turn(other)
  useCommands([{ id: 'figures-turn', run }])
  return (
    <Button
      size="compact-sm"
      variant="default"
      onClick={run}
      rightSection={<KeyOf command="figures-turn" />}
    >
      {t(`show.${other}`)}
    </Button>
  )
}
