import { ActionIcon, Button, NativeSelect, Switch } from '@mantine/core'
import { IconArrowDown, IconArrowsExchange, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'

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
      label: number === 1 ? t('difference.import') : t('history.revision', { number }),
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
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowUp size={14} />}
        rightSection={<KeyOf command="change_previous" quiet />}
        onClick={() => changes.go(-1)}
      >
        {t('difference.previous')}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconArrowDown size={14} />}
        rightSection={<KeyOf command="change_next" quiet />}
        onClick={() => changes.go(1)}
      >
        {t('difference.next')}
      </Button>
      <output className={classes['at']}>{at && t('difference.at', at)}</output>
      <Switch
        size="sm"
        checked={onlyChanges}
        label={t('difference.only')}
        onChange={(event) => onOnlyChanges(event.currentTarget.checked)}
      />
      <span className={classes['grow']} />
      <Button size="xs" variant="default" onClick={onClose}>
        {t('difference.close')}
      </Button>
    </fieldset>
  )
}
