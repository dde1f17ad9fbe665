import type { Ability, InstanceView } from '#shared/view/instance-view.ts'

const writing = new Set<Ability>(['take', 'release', 'edit', 'submit', 'propose_deletion'])

/** The instance for a tab that reads along while another one writes. */
export function readingOnly(view: InstanceView): InstanceView {
  return { ...view, abilities: view.abilities.filter((ability) => !writing.has(ability)) }
}
