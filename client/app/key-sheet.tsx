import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore, useStore } from 'zustand'

import { Dialog } from '#client/lib/dialog.tsx'

import { commandList, scopes } from './command-list.ts'
import { type Command, currentCommands, switchSingleKeys, useCommandStore } from './commands.ts'
import { keysOf } from './key-choices.ts'
import { openKeyDialog } from './key-dialog.tsx'
import { KeyLabel } from './key-label.tsx'
import { useCommandWords } from './use-command-words.ts'

const ViewerKeys = lazy(() => import('#client/viewers/viewer-keys.tsx'))

const sheet = createStore<{ opened: boolean }>(() => ({ opened: false }))
export const openKeySheet = () => sheet.setState({ opened: true })
const close = () => sheet.setState({ opened: false })

/** The keys that work on this page, made from the commands that are there, and those inside the viewers. */
export function KeySheet() {
  const { t } = useTranslation(['frame', 'keys'])
  const { scopeOf } = useCommandWords()
  const opened = useStore(sheet, (state) => state.opened)
  const { choices, sets, singleKeys } = useCommandStore()
  const withKeys = currentCommands(sets).filter(({ id }) => keysOf(id, choices) !== undefined)
  const groups = scopes
    .map((scope) => ({
      scope,
      commands: withKeys.filter(({ id }) => commandList[id].scope === scope),
    }))
    .filter(({ commands }) => commands.length > 0)
  const change = () => {
    close()
    openKeyDialog()
  }
  return (
    <Dialog opened={opened} onClose={close} title={t('keys')} size="lg">
      <Stack gap="lg">
        <div style={{ columns: '260px 2', columnGap: 32 }}>
          {groups.map(({ commands, scope }) => (
            <KeyGroup key={scope} name={scopeOf(scope)} commands={commands} />
          ))}
        </div>
        <Suspense>
          <ViewerKeys />
        </Suspense>
        <Group justify="space-between" align="start">
          <Switch
            maw={420}
            checked={singleKeys}
            onChange={(event) => switchSingleKeys(event.currentTarget.checked)}
            label={t('singleKeys.label')}
            description={t('singleKeys.why')}
          />
          <Button variant="default" onClick={change}>
            {t('keys:change')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

function KeyGroup({ commands, name: heading }: { name: string; commands: readonly Command[] }) {
  const { nameOf } = useCommandWords()
  const choices = useCommandStore((store) => store.choices)
  return (
    <section style={{ breakInside: 'avoid', marginBottom: 20 }}>
      <Title order={3} mb={4}>
        {heading}
      </Title>
      {commands.map(({ id, name }) => (
        <Group key={id} justify="space-between" wrap="nowrap" py={3}>
          <Text>{name ?? nameOf(id)}</Text>
          <KeyLabel keys={keysOf(id, choices) ?? ''} />
        </Group>
      ))}
    </section>
  )
}
