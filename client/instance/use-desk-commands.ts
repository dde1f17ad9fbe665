import { useTranslation } from 'react-i18next'

import type { Command } from '#client/app/commands.ts'
import { useDiscussionCommands } from '#client/discussion/use-discussion-commands.ts'
import { useDraftStore } from '#client/revision/draft-context.ts'
import { checks } from '#shared/review/checks.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { actKeys } from './action-bar.tsx'
import { useDeskStore } from './desk-store.ts'
import type { Act, Offered } from './offered-acts.ts'
import { nextMedium } from './show-medium.ts'
import type { FindingTools } from './use-finding-acts.ts'

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
  const { t } = useTranslation('instance')
  const store = useDeskStore()
  const draft = useDraftStore()
  const discussion = useDiscussionCommands({ project: slug, key: view.key })
  const group = t('command.group')
  const ui = () => store.getState()
  const editable = view.abilities.includes('edit')

  const ofActs = offered.flatMap(({ act, whyNot }): Command[] => {
    const keys = actKeys[act]
    if (whyNot !== null) return []
    return [{ id: act, name: t(`act.${act}`), group, run: () => onAct(act), ...(keys && { keys }) }]
  })
  const own = (
    id:
      | 'edit'
      | 'compare'
      | 'finding'
      | 'fix'
      | 'next_medium'
      | 'previous_medium'
      | 'undo'
      | 'redo',
    keys: string,
    run: () => void,
  ): Command => ({ id, keys, name: t(`command.${id}`), group, run })

  const ofTicks = checks.map((check, i): Command => ({
    id: `tick_${check}`,
    keys: String(i + 1),
    name: t('command.tick', { check: t(`checks.${check}.name`) }),
    group,
    run: () => draft.getState().tick(check, !draft.getState().checks.includes(check)),
  }))

  return [
    ...ofActs,
    ...(editable
      ? [
          own('edit', 'e', () => ui().edit(!ui().editing)),
          own('fix', 'F2', finding.fixCurrent),
          own('undo', 'mod+z', () => draft.getState().undo()),
          own('redo', 'mod+shift+z', () => draft.getState().redo()),
          ...ofTicks,
        ]
      : []),
    own('compare', 'd', () => ui().compare(ui().comparing ? null : { from: 1, to: null })),
    own('finding', 'f', finding.next),
    own('next_medium', 'j', () => nextMedium(1)),
    own('previous_medium', 'k', () => nextMedium(-1)),
    ...discussion,
  ]
}
