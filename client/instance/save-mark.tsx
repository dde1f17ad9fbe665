import {
  IconAlertTriangle,
  IconCheck,
  IconCloudOff,
  IconGitMerge,
  IconLoader,
  IconLock,
  IconPencil,
  IconServer,
  IconUserOff,
} from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useSaid } from '#client/lib/announce.tsx'

import { isNews, type SaveState } from './save-state.ts'

import classes from './desk.module.css'

const icons = {
  saved: IconCheck,
  keeping: IconLoader,
  kept: IconPencil,
  saving: IconLoader,
  server_only: IconServer,
  unkept: IconAlertTriangle,
  offline: IconCloudOff,
  failed: IconAlertTriangle,
  signed_out: IconUserOff,
  conflict: IconGitMerge,
  read_only: IconLock,
}

/** Whether the work on this page is safe, always in the same place; trouble and its end are told aloud. */
export function SaveMark({ state }: { state: SaveState }) {
  const { t } = useTranslation('draft')
  const [last, setLast] = useState({ state, told: '' })
  if (last.state !== state && state !== 'keeping')
    setLast({ state, told: isNews(last.state, state) ? t(`save.${state}.hint`) : last.told })
  useSaid(last.told)
  const Icon = icons[state]
  return (
    <span className={classes['save']} data-save data-state={state} title={t(`save.${state}.hint`)}>
      <Icon size={14} aria-hidden />
      {t(`save.${state}.word`)}
    </span>
  )
}
