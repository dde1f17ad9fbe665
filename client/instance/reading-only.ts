import type { Ability, InstanceView } from '#shared/view/instance-view.ts'

const writing = new Set<Ability>(['take', 'release', 'edit', 'submit', 'propose_deletion'])

/** The instance where nothing can be written: while another tab writes, or while the draft is opened. */
export function readingOnly(view: InstanceView): InstanceView {
  const barred = view.abilities.filter((ability) => writing.has(ability))
  return {
    ...view,
    abilities: view.abilities.filter((ability) => !writing.has(ability)),
    whyNot: { ...view.whyNot, ...Object.fromEntries(barred.map((one) => [one, 'other_tab'])) },
  }
}
