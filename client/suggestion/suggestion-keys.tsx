import { type Command, useCommands } from '#client/app/commands.ts'
import { useShown } from '#client/lib/shown.ts'

/** The keys of suggested changes, there only for the desk that is shown. */
export function SuggestionKeys({ commands }: { commands: readonly Command[] }) {
  return useShown() ? <Keys commands={commands} /> : null
}

function Keys({ commands }: { commands: readonly Command[] }) {
  useCommands(commands)
  return null
}
