import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type CommandId, commandList } from './command-list.ts'
import { chooseKeys, useCommandStore } from './commands.ts'
import { conflictsOf, keysOf, reservedFor, written } from './key-choices.ts'
import { KeyLabel } from './key-label.tsx'
import { isSingle } from './keys.ts'
import { PressField } from './press-field.tsx'
import { useCommandWords } from './use-command-words.ts'

import classes from './key-dialog.module.css'

/** Hears the new key of a command and says what giving it would do. */
export function KeyField({ id, onDone }: { id: CommandId; onDone: () => void }) {
  const { t } = useTranslation('keys')
  const { nameOf } = useCommandWords()
  const { choices, singleKeys } = useCommandStore()
  const [keys, setKeys] = useState('')
  const parts = keys === '' ? [] : keys.split(' ')
  const reserved = parts.map(reservedFor).find((why) => why !== null) ?? null
  const conflicts = keys === '' ? [] : conflictsOf(id, keys, choices)

  const hear = (event: KeyboardEvent) => {
    const press = written(event.nativeEvent)
    if (press === null || event.repeat) return false
    const follows = parts.length === 1 && isSingle(keys) && isSingle(press)
    setKeys(follows ? `${keys} ${press}` : press)
    return true
  }
  const use = (chosen: string) => {
    // A command whose own first key is chosen again is left without one by name, or it would come back.
    const taken = Object.fromEntries(conflicts.map((other) => [other, '']))
    const mine = chosen === commandList[id].keys ? {} : { [id]: chosen }
    const others = Object.entries(choices).filter(([other]) => other !== id)
    chooseKeys({ ...Object.fromEntries(others), ...taken, ...mine })
    onDone()
  }
  const mayTake = conflicts.every((other) => !commandList[other].fixed)
  return (
    <PressField
      shown={keys === '' ? null : <KeyLabel keys={keys} />}
      hint={t('hint')}
      onPress={hear}
      onDone={onDone}
      said={
        <>
          {reserved && <span className={classes['refused']}>{t(`reserved.${reserved}`)}</span>}
          {!reserved &&
            conflicts.map((other) => (
              <span key={other} className={classes['warn']}>
                {mayTake
                  ? t('conflict', { name: nameOf(other) })
                  : t('conflictFixed', { name: nameOf(other) })}
              </span>
            ))}
          {!singleKeys && keys !== '' && isSingle(keys) && <span>{t('single')}</span>}
        </>
      }
      buttons={
        <>
          <Button
            size="compact-sm"
            disabled={keys === '' || reserved !== null || !mayTake}
            onClick={() => use(keys)}
          >
            {conflicts.length > 0 && mayTake ? t('useAndTake') : t('use')}
          </Button>
          {keysOf(id, choices) !== undefined && (
            <Button size="compact-sm" variant="default" onClick={() => use('')}>
              {t('remove')}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('cancel')}
          </Button>
        </>
      }
    />
  )
}
