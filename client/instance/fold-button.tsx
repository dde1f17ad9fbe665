import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebarRightCollapse, IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { KeyOf } from '#client/app/key-label.tsx'

import { foldRail } from './rail-store.ts'

export function FoldButton({ folded }: { folded: boolean }) {
  const { t } = useTranslation('keys')
  const name = t(folded ? 'rail.unfold' : 'rail.fold')
  const Icon = folded ? IconLayoutSidebarRightExpand : IconLayoutSidebarRightCollapse
  return (
    <Tooltip
      label={
        <>
          {name} <KeyOf command="rail" quiet />
        </>
      }
    >
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={name}
        aria-expanded={!folded}
        onClick={foldRail}
      >
        <Icon className="points" size={17} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
