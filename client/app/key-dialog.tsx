import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { lazy, Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore, useStore } from 'zustand'

import { Dialog } from '#client/lib/dialog.tsx'
import { chooseOwnKeys } from '#client/viewers/own-keys-store.ts'

import { type CommandId, commandIds, commandList, scopes } from './command-list.ts'
import { chooseKeys, useCommandStore } from './commands.ts'
import { keysOf } from './key-choices.ts'
import { KeyField } from './key-field.tsx'
import { KeyLabel, sayKeys } from './key-label.tsx'
import { useCommandWords } from './use-command-words.ts'

import classes from './key-dialog.module.css'

const ViewerKeyChoices = lazy(() => import('#client/viewers/viewer-key-choices.tsx'))

const dialog = createStore<{ opened: boolean }>(() => ({ opened: false }))
export const openKeyDialog = () => dialog.setState({ opened: true })
const close = () => dialog.setState({ opened: false })

const restoreAll = () => {
  chooseKeys({})
  chooseOwnKeys({})
}

/** Every command with its key, which the person may change. */
export function KeyDialog() {
  const { t } = useTranslation('keys')
  const { scopeOf } = useCommandWords()
  const opened = useStore(dialog, (state) => state.opened)
  const [changing, setChanging] = useState<CommandId | { inViewer: string } | null>(null)
  const inViewer = typeof changing === 'object' ? (changing?.inViewer ?? null) : null
  return (
    <Dialog
      opened={opened}
      onClose={close}
      title={t('title')}
      size="lg"
      closeOnEscape={changing === null}
    >
      <Stack gap="lg">
        <Group justify="space-between" wrap="nowrap">
          <Text>{t('what')}</Text>
          <Button variant="default" style={{ flex: 'none' }} onClick={restoreAll}>
            {t('restoreAll')}
          </Button>
        </Group>
        {scopes.map((scope) => (
          <section key={scope} aria-labelledby={`keys-${scope}`}>
            <Title order={3} id={`keys-${scope}`}>
              {scopeOf(scope)}
            </Title>
            <ul className={classes['list']}>
              {commandIds
                .filter((id) => commandList[id].scope === scope)
                .map((id) => (
                  <KeyRow
                    key={id}
                    id={id}
                    changing={changing === id}
                    onChange={(on) => setChanging(on ? id : null)}
                  />
                ))}
            </ul>
          </section>
        ))}
        <Suspense>
          <ViewerKeyChoices
            changing={inViewer}
            onChange={(name) => setChanging(name === null ? null : { inViewer: name })}
          />
        </Suspense>
      </Stack>
    </Dialog>
  )
}

interface KeyRowProps {
  id: CommandId
  changing: boolean
  onChange: (on: boolean) => void
}

function KeyRow({ changing, id, onChange }: KeyRowProps) {
  const { t } = useTranslation('keys')
  const { nameOf } = useCommandWords()
  const choices = useCommandStore((store) => store.choices)
  const keys = keysOf(id, choices)
  const name = nameOf(id)
  const { fixed } = commandList[id]
  const shown = keys === undefined ? <span>{t('none')}</span> : <KeyLabel keys={keys} />
  const opener = useRef<HTMLButtonElement>(null)
  const done = () => {
    onChange(false)
    opener.current?.focus()
  }
  const restore = () =>
    chooseKeys(Object.fromEntries(Object.entries(choices).filter(([other]) => other !== id)))
  return (
    <li className={classes['row']} data-command={id}>
      <span className={classes['name']}>{name}</span>
      {fixed ? (
        <span className={classes['fixed']} title={t('fixed')}>
          {shown}
        </span>
      ) : (
        <>
          {choices[id] !== undefined && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={t('restore', { name })}
              onClick={restore}
            >
              ↺
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('set', { name })}: ${keys === undefined ? t('none') : sayKeys(keys)}`}
            aria-expanded={changing}
            ref={opener}
            onClick={() => onChange(!changing)}
          >
            {shown}
          </Button>
        </>
      )}
      {changing && <KeyField id={id} onDone={done} />}
    </li>
  )
}
