import { ActionIcon, Menu } from '@mantine/core'
import { IconArrowBackUp, IconCheck, IconDotsVertical, IconHistory } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { CommandId } from '#client/app/command-list.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { openDecisions } from '#client/work/decisions.tsx'

import type { Act, Offered } from './offered-acts.ts'
import type { View } from './use-views.ts'
import { useWhyNot } from './use-why-not.ts'

import classes from './desk.module.css'

const keyOf = (command: CommandId) => ({ rightSection: <KeyOf command={command} quiet /> })

interface ActionMenuProps {
  acts: readonly Offered[]
  views: readonly View[]
  /** Absent where nothing differs from the saved revision. */
  revert: (() => void) | null
  onAct: (act: Act) => void
}

/** On a small screen, everything of the action bar that is not done every minute; what cannot be done now says why. */
export function ActionMenu({ acts, onAct, revert, views }: ActionMenuProps) {
  const { t } = useTranslation(['instance', 'work'])
  const sayWhyNot = useWhyNot()
  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('act.more')}>
          <IconDotsVertical size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes['menu'] ?? ''}>
        {acts.map(({ act, whyNot }) => (
          <Menu.Item
            key={act}
            {...keyOf(act)}
            data-act={act}
            aria-disabled={whyNot !== null || undefined}
            closeMenuOnClick={whyNot === null}
            onClick={() => {
              if (whyNot === null) onAct(act)
            }}
          >
            {t(`act.${act}`)}
            {whyNot !== null && <small>{sayWhyNot(whyNot)}</small>}
          </Menu.Item>
        ))}
        {revert && (
          <Menu.Item leftSection={<IconArrowBackUp size={16} />} onClick={revert}>
            {t('revert.word')}
            <small>{t('revert.hint')}</small>
          </Menu.Item>
        )}
        {(acts.length > 0 || revert) && <Menu.Divider />}
        {views.map(({ Icon, command, name, pressed, run }) => (
          <Menu.Item
            key={command}
            {...keyOf(command)}
            aria-current={pressed}
            leftSection={pressed ? <IconCheck size={16} /> : <Icon size={16} />}
            onClick={run}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Item
          {...keyOf('decisions')}
          leftSection={<IconHistory size={16} />}
          onClick={openDecisions}
        >
          {t('work:decisions.title')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
