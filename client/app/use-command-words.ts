import { useTranslation } from 'react-i18next'

import { type CommandId, commandList, type Scope } from './command-list.ts'

/** What commands and the places where they hold are called. */
export function useCommandWords() {
  const { t } = useTranslation('keys')
  // The list names keys of the catalogues; a test finds every one of them.
  const say = t as unknown as (key: string, parts?: Record<string, string>) => string
  return {
    nameOf: (id: CommandId): string => {
      const { parts = {}, words } = commandList[id]
      const said = Object.entries(parts).map(([name, key]) => [name, say(key)])
      return say(words, Object.fromEntries(said) as Record<string, string>)
    },
    scopeOf: (scope: Scope): string => t(`scope.${scope}`),
  }
}
