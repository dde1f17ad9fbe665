import { ActionIcon, Popover } from '@mantine/core'
import { IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import classes from './charts.module.css'

/** A question mark beside a name that not everybody knows; pressed, it says what the name means. */
export function HelpMark({ of, children }: { of: string; children: string }) {
  const { t } = useTranslation('charts')
  return (
    <Popover width={300} position="bottom" shadow="md" withArrow>
      <Popover.Target>
        <ActionIcon
          className={classes['help']}
          size={24}
          variant="subtle"
          color="gray"
          aria-label={t('help', { of })}
        >
          <IconQuestionMark size={14} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  )
}
