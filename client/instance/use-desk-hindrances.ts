import { useHindrances } from '#client/app/commands.ts'
import { useDraftStore } from '#client/revision/draft-context.ts'

import { useDeskStore } from './desk-store.ts'
import type { DeskCommands } from './use-desk-commands.ts'
import { useWhyNot } from './use-why-not.ts'
import { whyAbsent } from './why-absent.ts'

/** What cannot be done on this page now, for who looks for it in the palette. */
export function useDeskHindrances({ finding, view }: DeskCommands): void {
  const desk = useDeskStore()
  const draft = useDraftStore()
  const sayWhyNot = useWhyNot()
  useHindrances((there) => {
    const { stack } = draft.getState()
    const facts = {
      view,
      content: stack.present,
      undoable: stack.past.length > 0,
      redoable: stack.future.length > 0,
      comparing: desk.getState().comparing !== null,
      findings: finding.current === null ? 0 : 1,
    }
    return whyAbsent(facts, there).map(({ id, why }) => ({ id, why: sayWhyNot(why) }))
  })
}
