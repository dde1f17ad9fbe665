import { Button, Title } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { modalities, type Modality } from '#shared/media/modality.ts'

import { useOwnKeys } from './own-keys-store.ts'
import { keyNow, partsOf, readable } from './own-keys.ts'
import { ViewerKeyField } from './viewer-key-field.tsx'
import { type ShownKeys, viewerKeyRows } from './viewer-key-rows.ts'

import classes from '#client/app/key-dialog.module.css'

interface ChoosingProps {
  /** Which key is being changed, by name; shared with the rest of the dialog. */
  changing: string | null
  onChange: (name: string | null) => void
}

/** The keys inside each viewer, which the person may change. */
export default function ViewerKeyChoices(choosing: ChoosingProps) {
  const { t } = useTranslation(['viewers', 'common', 'keys'])
  return modalities.map((modality) => (
    <section key={modality} aria-labelledby={`own-keys-${modality}`}>
      <Title order={3} id={`own-keys-${modality}`}>
        {t('keys:inViewer', { modality: t(`common:modality.${modality}`) })}
      </Title>
      <ul className={classes['list']}>
        {viewerKeyRows[modality].map((row) => (
          <Row key={row.words} modality={modality} row={row} {...choosing} />
        ))}
      </ul>
    </section>
  ))
}

function Row({
  changing,
  modality,
  onChange,
  row,
}: ChoosingProps & { modality: Modality; row: ShownKeys }) {
  const { t } = useTranslation(['viewers', 'keys'])
  const own = useOwnKeys((state) => state.own)
  // The tables of the viewers name their words; a test finds each of them.
  const name = t(`viewers:${row.words}` as 'viewers:keys.move')
  const openers = useRef(new Map<string, HTMLButtonElement>())
  const [open, setOpen] = useState<string | null>(null)
  const idOf = (first: string) => `${modality} ${row.words} ${first}`
  const shownField = open !== null && changing === idOf(open) ? open : null
  const done = () => {
    onChange(null)
    if (open !== null) openers.current.get(open)?.focus()
  }
  return (
    <li className={classes['row']} data-viewer-key={`${modality} ${row.words}`}>
      <span className={classes['name']}>{name}</span>
      {partsOf(row.shown).map(({ first, text }) => {
        if (first === null)
          return (
            <span key={text} className={classes['fixed']} title={t('keys:fixed')}>
              {text.replace('Space', t('viewers:keys.space'))}
            </span>
          )
        const now = readable(keyNow(own, modality, first))
        return (
          <Button
            key={text}
            size="compact-sm"
            variant="default"
            aria-label={`${t('keys:set', { name })}: ${now}`}
            aria-expanded={shownField === first}
            ref={(element) => {
              if (element) openers.current.set(first, element)
            }}
            onClick={() => {
              setOpen(first)
              onChange(shownField === first ? null : idOf(first))
            }}
          >
            <kbd>{now}</kbd>
          </Button>
        )
      })}
      {shownField !== null && (
        <ViewerKeyField
          key={shownField}
          at={{ modality, first: shownField }}
          rows={viewerKeyRows[modality]}
          onDone={done}
        />
      )}
    </li>
  )
}
