import type { Command } from '#client/app/commands.ts'
import { useDiscussionCommands } from '#client/discussion/use-discussion-commands.ts'
import { useDraftStore } from '#client/revision/draft-context.ts'
import { checks } from '#shared/review/checks.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { useDeskStore } from './desk-store.ts'
import type { Act, Offered } from './offered-acts.ts'
import { foldRail } from './rail-store.ts'
import { nextMedium } from './show-medium.ts'
import type { FindingTools } from './use-finding-acts.ts'
import { useWhyNot } from './use-why-not.ts'

export interface DeskCommands {
  slug: string
  view: InstanceView
  offered: readonly Offered[]
  onAct: (act: Act) => void
  finding: FindingTools
}

/** What the keys do on this page, as data: the palette and the sheet of keys read the same list. */
export function useDeskCommands(desk: DeskCommands): Command[] {
  const { finding, offered, onAct, slug, view } = desk
  const store = useDeskStore()
  const draft = useDraftStore()
  const discussion = useDiscussionCommands({ project: slug, key: view.key })
  const sayWhyNot = useWhyNot()
  const ui = () => store.getState()
  const editable = view.abilities.includes('edit')

  const ofActs = offered.map(({ act, whyNot }): Command => ({
    id: act,
    whyNot: whyNot && sayWhyNot(whyNot),
    run: () => onAct(act),
  }))
  const ofTicks = checks.map((check): Command => ({
    id: `tick_${check}`,
    when: editable,
    run: () => draft.getState().tick(check, !draft.getState().checks.includes(check)),
  }))

  return [
    ...ofActs,
    { id: 'edit', when: editable, run: () => ui().edit(!ui().editing) },
    {
      id: 'fix',
      when: editable,
      whyNot: finding.current === null ? sayWhyNot('no_finding') : null,
      run: finding.fixCurrent,
    },
    { id: 'undo', when: editable, run: () => draft.getState().undo() },
    { id: 'redo', when: editable, run: () => draft.getState().redo() },
    ...ofTicks,
    {
      id: 'suggest',
      when: view.abilities.includes('suggest'),
      run: () => ui().suggest(!ui().suggesting),
    },
    { id: 'compare', run: () => ui().compare(ui().comparing ? null : { from: 1, to: null }) },
    { id: 'finding', run: finding.next },
    { id: 'rail', run: () => foldRail() },
    { id: 'next_medium', run: () => nextMedium(1) },
    { id: 'previous_medium', run: () => nextMedium(-1) },
    ...discussion,
  ]
}
