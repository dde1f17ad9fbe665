import { Spotlight, type SpotlightActionGroupData, useSpotlight } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'
import { FocusBack } from '#client/lib/focus-back.tsx'

import { commandList, type Scope, scopes } from './command-list.ts'
import { type Command, currentCommands, type Hindrances, useCommandStore } from './commands.ts'
import { KeyOf } from './key-label.tsx'
import { paletteStore } from './palette-store.ts'
import { appearsAtOnce } from './theme.ts'
import { useCommandWords } from './use-command-words.ts'

/** Everything that is done here, found by its name; what cannot be done now comes after it and says why. */
export function Palette() {
  const { t } = useTranslation('frame')
  const { nameOf, scopeOf } = useCommandWords()
  const { opened } = useSpotlight(paletteStore)
  const { hindrances, sets } = useCommandStore()
  const chosen = useRef(false)
  const listed = opened ? listedIn(currentCommands(sets), hindrances) : []
  const actions = inTurn(listed).flatMap((scope): SpotlightActionGroupData[] => {
    const inScope = listed.filter(({ id }) => id !== 'palette' && commandList[id].scope === scope)
    if (inScope.length === 0) return []
    return [
      {
        group: scopeOf(scope),
        actions: inScope.map(({ id, name, run, whyNot }) => ({
          id,
          label: name ?? nameOf(id),
          onClick: whyNot ? () => undefined : run,
          closeSpotlightOnTrigger: !whyNot,
          ...(whyNot && { description: whyNot, 'aria-disabled': true, 'data-disabled': true }),
          rightSection: <KeyOf command={id} />,
        })),
      },
    ]
  })
  // The library marks the first entry when the words change, not when the list below them does, and runs what is marked.
  const markFirst = ({ currentTarget, key }: KeyboardEvent) => {
    if (key === 'ArrowDown' || key === 'ArrowUp') chosen.current = true
    if (key !== 'Enter' || chosen.current) return
    const dialog = currentTarget.closest('[role="dialog"]')
    dialog?.querySelector('[data-selected]')?.removeAttribute('data-selected')
    dialog?.querySelector('[data-action]')?.setAttribute('data-selected', 'true')
  }
  return (
    <>
      {opened && <FocusBack />}
      <Spotlight
        returnFocus={false}
        store={paletteStore}
        actions={actions}
        shortcut={null}
        nothingFound={t('nothingFound')}
        highlightQuery
        onQueryChange={() => {
          chosen.current = false
        }}
        scrollable
        maxHeight={420}
        size={560}
        transitionProps={appearsAtOnce}
        searchProps={{
          leftSection: <IconSearch size={17} stroke={1.6} />,
          placeholder: t('search'),
          'aria-label': t('search'),
          onKeyDown: markFirst,
          ...firstFocus,
        }}
      />
    </>
  )
}

/** The places of commands, the nearest first; those where nothing can be done now come after the others. */
function inTurn(listed: readonly Command[]): Scope[] {
  const able = new Set(listed.flatMap(({ id, whyNot }) => (whyNot ? [] : commandList[id].scope)))
  return scopes.toReversed().toSorted((a, b) => Number(able.has(b)) - Number(able.has(a)))
}

function listedIn(commands: readonly Command[], hindrances: Hindrances | null): Command[] {
  const said = hindrances?.(new Set(commands.map(({ id }) => id))) ?? []
  const hindered = new Map(said.map(({ id, why }) => [id, why]))
  const there = commands.map((one) => ({
    ...one,
    whyNot: one.whyNot ?? hindered.get(one.id) ?? null,
  }))
  const ids = new Set(commands.map(({ id }) => id))
  const absent = said.filter(({ id }) => !ids.has(id))
  const all = [
    ...there,
    ...absent.map(({ id, why }) => ({ id, whyNot: why, run: () => undefined })),
  ]
  return all.toSorted((a, b) => Number(Boolean(a.whyNot)) - Number(Boolean(b.whyNot)))
}
