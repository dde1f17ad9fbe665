import { Button, CloseButton, Menu, ScrollArea } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import classes from './list.module.css'

interface Choice {
  value: string
  count: number | null
}

interface FilterMenuProps {
  label: string
  value: string | undefined
  choices: readonly Choice[]
  nameOf: (value: string) => string
  set: (value: string | undefined) => void
}

/** One filter: a button with its values and how many instances each would show; chosen, a chip that can be taken off. */
export function FilterMenu({ label, value, choices, nameOf, set }: FilterMenuProps) {
  const { t } = useTranslation('instance')
  return (
    <span className={classes['chip']} data-on={value !== undefined}>
      <Menu position="bottom-start" shadow="md" width={260}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="subtle"
            color={value === undefined ? 'gray' : 'indigo'}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            {value === undefined ? label : `${label}: ${nameOf(value)}`}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <ScrollArea.Autosize mah={340} type="auto">
            {choices.length === 0 && <Menu.Label>{t('list.noChoice')}</Menu.Label>}
            {choices.map((choice) => (
              <Menu.Item
                key={choice.value}
                onClick={() => set(choice.value === value ? undefined : choice.value)}
                leftSection={
                  <IconCheck
                    size={14}
                    style={{ opacity: choice.value === value ? 1 : 0 }}
                    aria-hidden
                  />
                }
                rightSection={<span className={classes['count']}>{choice.count}</span>}
              >
                {nameOf(choice.value)}
              </Menu.Item>
            ))}
          </ScrollArea.Autosize>
        </Menu.Dropdown>
      </Menu>
      {value !== undefined && (
        <CloseButton
          size={24}
          aria-label={t('list.remove', { filter: label })}
          onClick={() => set(undefined)}
        />
      )}
    </span>
  )
}
