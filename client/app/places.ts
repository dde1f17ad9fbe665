import type { Role } from '#shared/people/role.ts'

/**
 * Where a person can go in a project, by role: to their work, to look at all work, to run the project. The bar, the menu, the palette and the
 * `g` keys are made from this list.
 */
export const places = [
  { name: 'turn', to: '/projects/$slug', role: null, group: 'own' },
  { name: 'instances', to: '/projects/$slug/instances', role: null, group: 'own' },
  { name: 'overview', to: '/projects/$slug/lead', role: 'lead', group: 'look' },
  { name: 'agreement', to: '/projects/$slug/agreement', role: 'lead', group: 'look' },
  { name: 'progress', to: '/projects/$slug/progress', role: 'lead', group: 'look' },
  { name: 'people', to: '/projects/$slug/people', role: 'lead', group: 'look' },
  { name: 'audit', to: '/projects/$slug/audit', role: 'lead', group: 'look' },
  { name: 'gold', to: '/projects/$slug/gold', role: 'lead', group: 'look' },
  { name: 'log', to: '/projects/$slug/log', role: 'lead', group: 'look' },
  { name: 'report', to: '/projects/$slug/report', role: 'lead', group: 'look' },
  { name: 'jobs', to: '/projects/$slug/jobs', role: 'lead', group: 'run' },
  { name: 'import', to: '/projects/$slug/import', role: 'lead', group: 'run' },
  { name: 'export', to: '/projects/$slug/export', role: 'lead', group: 'run' },
  { name: 'settings', to: '/projects/$slug/settings', role: 'lead', group: 'run' },
] as const satisfies readonly {
  name: string
  to: string
  role: Role | null
  group: 'own' | 'look' | 'run'
}[]

export type Place = (typeof places)[number]
