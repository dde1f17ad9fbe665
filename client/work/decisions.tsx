import { useTranslation } from 'react-i18next'
import { createStore, useStore } from 'zustand'

import { useCommands } from '#client/app/commands.ts'
import { Dialog } from '#client/lib/dialog.tsx'
import { useProject } from '#client/project/use-project.ts'

import { DecisionsList } from './decisions-list.tsx'

const dialog = createStore<{ opened: boolean }>(() => ({ opened: false }))
export const openDecisions = () => dialog.setState({ opened: true })
const close = () => dialog.setState({ opened: false })

/** My last decisions, from wherever in the project I am. */
export function Decisions() {
  const { t } = useTranslation('work')
  const { slug } = useProject()
  const opened = useStore(dialog, (state) => state.opened)
  useCommands([{ id: 'decisions', run: openDecisions }])
  return (
    <Dialog opened={opened} onClose={close} title={t('decisions.title')} size="xl">
      <DecisionsList slug={slug} onGo={close} />
    </Dialog>
  )
}
