import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { firstFocus } from '#client/lib/first-focus.ts'

import { commandList, scopes } from './command-list.ts'
import { currentCommands, useCommandStore } from './commands.ts'
import { KeyOf } from './key-label.tsx'
import { useCommandWords } from './use-command-words.ts'

/** Everything that is done here, found by its name; what cannot be done now says why. */
export function Palette() {
  const { t } = useTranslation('frame')
  const { nameOf, scopeOf } = useCommandWords()
  const commands = currentCommands(useCommandStore((store) => store.sets))
  const actions = scopes.toReversed().flatMap((scope): SpotlightActionGroupData[] => {
    const inScope = commands.filter(({ id }) => id !== 'palette' && commandList[id].scope === scope)
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
  return (
    <Spotlight
      actions={actions}
      shortcut={null}
      nothingFound={t('nothingFound')}
      highlightQuery
      scrollable
      maxHeight={420}
      size={560}
      transitionProps={{ duration: 100 }}
      searchProps={{
        leftSection: <IconSearch size={17} stroke={1.6} />,
        placeholder: t('search'),
        'aria-label': t('search'),
        ...firstFocus,
      }}
    />
  )
}
