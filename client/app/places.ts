import type { Role } from '#shared/people/role.ts'

/** Where a person can go in a project, by role. The bar, the menu, the palette and the `g` keys are made from this list. */
export const places = [
  { name: 'turn', to: '/projects/$slug', role: null },
  { name: 'instances', to: '/projects/$slug/instances', role: null },
  { name: 'overview', to: '/projects/$slug/lead', role: 'lead' },
  { name: 'agreement', to: '/projects/$slug/agreement', role: 'lead' },
  { name: 'progress', to: '/projects/$slug/progress', role: 'lead' },
  { name: 'audit', to: '/projects/$slug/audit', role: 'lead' },
  { name: 'gold', to: '/projects/$slug/gold', role: 'lead' },
  { name: 'people', to: '/projects/$slug/people', role: 'lead' },
  { name: 'log', to: '/projects/$slug/log', role: 'lead' },
  { name: 'report', to: '/projects/$slug/report', role: 'lead' },
  { name: 'jobs', to: '/projects/$slug/jobs', role: 'lead' },
  { name: 'import', to: '/projects/$slug/import', role: 'lead' },
  { name: 'export', to: '/projects/$slug/export', role: 'lead' },
  { name: 'settings', to: '/projects/$slug/settings', role: 'lead' },
] as const satisfies readonly {
  name: string
  to: string
  role: Role | null
}[]

export type Place = (typeof places)[number]
