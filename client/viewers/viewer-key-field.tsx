import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useCommandStore } from '#client/app/commands.ts'
import { keysOf } from '#client/app/key-choices.ts'
import { PressField } from '#client/app/press-field.tsx'
import { useCommandWords } from '#client/app/use-command-words.ts'
import type { Modality } from '#shared/media/modality.ts'

import { chooseOwnKeys, useOwnKeys } from './own-keys-store.ts'
import { firstOf, isChoosable, keyNow, partsOf, readable, withKey } from './own-keys.ts'
import type { ShownKeys } from './viewer-key-rows.ts'

import classes from '#client/app/key-dialog.module.css'

interface ViewerKeyFieldProps {
  at: { modality: Modality; first: string }
  rows: readonly ShownKeys[]
  onDone: () => void
}

/** Hears the new key of something in a viewer; what has that key gets the old one in exchange. */
export function ViewerKeyField({ at, onDone, rows }: ViewerKeyFieldProps) {
  const { t } = useTranslation(['keys', 'viewers'])
  const { nameOf } = useCommandWords()
  const comment = useCommandStore(({ choices }) => keysOf('comment', choices))
  const own = useOwnKeys((state) => state.own)
  const [key, setKey] = useState('')
  const { first, modality } = at
  const before = keyNow(own, modality, first)
  const other = firstOf(own, modality, key)
  const has = (row: ShownKeys) => partsOf(row.shown).some((part) => part.first === other)
  const owner = other === first ? undefined : rows.find(has)
  const reserved = key !== '' && key === comment
  const nothing = key === '' || reserved || key === before
  const use = (chosen: string) => {
    chooseOwnKeys(withKey(own, at, chosen))
    onDone()
  }
  return (
    <PressField
      shown={key === '' ? null : <kbd>{readable(key)}</kbd>}
      hint={t('keys:inViewerHint')}
      onDone={onDone}
      onPress={(event) => {
        if (!isChoosable(event.key) || event.ctrlKey || event.metaKey || event.altKey) return false
        setKey(event.key)
        return true
      }}
      said={
        <>
          {reserved && (
            <span className={classes['refused']}>
              {t('keys:conflictFixed', { name: nameOf('comment') })}
            </span>
          )}
          {!nothing && owner && (
            <span className={classes['warn']}>
              {t('keys:exchange', {
                name: t(`viewers:${owner.words}` as 'viewers:keys.move'),
                key: readable(before),
              })}
            </span>
          )}
        </>
      }
      buttons={
        <>
          <Button size="compact-sm" disabled={nothing} onClick={() => use(key)}>
            {owner && !nothing ? t('keys:useAndExchange') : t('keys:use')}
          </Button>
          {before !== first && (
            <Button size="compact-sm" variant="default" onClick={() => use(first)}>
              {t('keys:backTo', { key: readable(first) })}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
            {t('keys:cancel')}
          </Button>
        </>
      }
    />
  )
}
