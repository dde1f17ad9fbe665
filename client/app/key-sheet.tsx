import { Group, Modal, Stack, Switch, Text, Title } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore, useStore } from 'zustand'

import { type Command, currentCommands, switchSingleKeys, useCommandStore } from './commands.ts'
import { KeyLabel } from './key-label.tsx'

const ViewerKeys = lazy(() => import('#client/viewers/viewer-keys.tsx'))

const sheet = createStore<{ opened: boolean }>(() => ({ opened: false }))
export const openKeySheet = () => sheet.setState({ opened: true })
const close = () => sheet.setState({ opened: false })

/** The keys that work on this page, made from the commands that are there, and those inside the viewers. */
export function KeySheet() {
  const { t } = useTranslation('frame')
  const opened = useStore(sheet, (state) => state.opened)
  const { sets, singleKeys } = useCommandStore()
  const withKeys = currentCommands(sets).filter(({ keys }) => keys !== undefined)
  const groups = [...new Set(withKeys.map(({ group }) => group))]
  return (
    <Modal opened={opened} onClose={close} title={t('keys')} size="lg">
      <Stack gap="lg">
        <div style={{ columns: '260px 2', columnGap: 32 }}>
          {groups.map((group) => (
            <KeyGroup
              key={group}
              name={group}
              commands={withKeys.filter((command) => command.group === group)}
            />
          ))}
        </div>
        <Suspense>
          <ViewerKeys />
        </Suspense>
        <Switch
          checked={singleKeys}
          onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
          label={t('singleKeys.label')}
          description={t('singleKeys.why')}
        />
      </Stack>
    </Modal>
  )
}

function KeyGroup({ name, commands }: { name: string; commands: readonly Command[] }) {
  return (
    <section style={{ breakInside: 'avoid', marginBottom: 20 }}>
      <Title order={3} mb={4}>
        {name}
      </Title>
      {commands.map((command) => (
        <Group key={command.id} justify="space-between" wrap="nowrap" py={3}>
          <Text>{command.name}</Text>
          <KeyLabel keys={command.keys ?? ''} />
        </Group>
      ))}
    </section>
  )
}
