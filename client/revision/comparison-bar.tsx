import { ActionIcon, Button, NativeSelect, Switch, Tooltip } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowsExchange,
  IconArrowUp,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { CommandId } from '#client/app/command-list.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { revisionName } from '#shared/double/beside.ts'

import type { Compared } from './compared.ts'
import type { useChanges } from './use-changes.ts'

import classes from './difference.module.css'

interface ComparisonBarProps {
  compared: Compared
  /** The numbers of all revisions, the import first. */
  numbers: readonly number[]
  changes: ReturnType<typeof useChanges>
  onlyChanges: boolean
  onOnlyChanges: (on: boolean) => void
  onChange: (compared: Compared) => void
  onClose: () => void
}

const present = 'present'

/** Which two are compared, the way from change to change, and the way back. */
export function ComparisonBar(props: ComparisonBarProps) {
  const { changes, compared, numbers, onChange, onClose, onlyChanges, onOnlyChanges } = props
  const { t } = useTranslation('revision')
  const { at } = changes
  const data = [
    ...numbers.map((number) => ({
      value: String(number),
      label:
        number === 1
          ? t('difference.import')
          : t('history.revision', { number: revisionName(number) }),
    })),
    { value: present, label: t('difference.present') },
  ]
  const pick = (side: keyof Compared) => (
    <NativeSelect
      size="xs"
      label={t(`history.${side}`)}
      data={data}
      value={compared[side] === null ? present : String(compared[side])}
      onChange={({ currentTarget: { value } }) => {
        changes.forget()
        onChange({ ...compared, [side]: value === present ? null : Number(value) })
      }}
    />
  )
  return (
    <fieldset className={classes['tools']} aria-label={t('difference.group')}>
      {pick('from')}
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('difference.swap')}
        title={t('difference.swap')}
        onClick={() => onChange({ from: compared.to, to: compared.from })}
      >
        <IconArrowsExchange size={16} aria-hidden />
      </ActionIcon>
      {pick('to')}
      <Step
        name={t('difference.previous')}
        Sign={IconArrowUp}
        command="change_previous"
        onStep={() => changes.go(-1)}
      />
      <Step
        name={t('difference.next')}
        Sign={IconArrowDown}
        command="change_next"
        onStep={() => changes.go(1)}
      />
      <output className={classes['at']}>{at && t('difference.at', at)}</output>
      <Switch
        size="sm"
        checked={onlyChanges}
        label={t('difference.only')}
        onChange={(event) => onOnlyChanges(event.currentTarget.checked)}
      />
      <span className={classes['grow']} />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('difference.close')}
        title={t('difference.close')}
        onClick={onClose}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </fieldset>
  )
}

interface StepProps {
  name: string
  Sign: TablerIcon
  command: CommandId
  onStep: () => void
}

/** Its name is told where somebody asks for it, so that the bar stands in one row. */
function Step({ Sign, command, name, onStep }: StepProps) {
  return (
    <Tooltip label={name}>
      <Button
        size="xs"
        variant="default"
        aria-label={name}
        rightSection={<KeyOf command={command} quiet />}
        onClick={onStep}
      >
        <Sign size={14} aria-hidden />
      </Button>
    </Tooltip>
  )
}
