import type { Ability, InstanceView } from '#shared/view/instance-view.ts'

const writing = new Set<Ability>(['take', 'release', 'edit', 'submit', 'propose_deletion'])

/** The instance for a tab that reads along while another one writes. */
export function readingOnly(view: InstanceView): InstanceView {
  const barred = view.abilities.filter((ability) => writing.has(ability))
  return {
    ...view,
    abilities: view.abilities.filter((ability) => !writing.has(ability)),
    whyNot: { ...view.whyNot, ...Object.fromEntries(barred.map((one) => [one, 'other_tab'])) },
  }
}
