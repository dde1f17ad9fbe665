import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { z } from 'zod'

import { AgreementSearch } from '#client/agreement/agreement-search.ts'
import { PeopleSearch, PersonSearch } from '#client/people/people-search.ts'
import { PlanSearch } from '#shared/audit/plan-search.ts'
import { InstanceFilter } from '#shared/view/instance-view.ts'
import { LogFilter } from '#shared/view/log-view.ts'
import { ProgressFilter } from '#shared/view/progress-view.ts'

import { FailedPage } from './failed-page.tsx'
import { forgiving } from './forgiving.ts'
import { Frame } from './frame.tsx'
import { MissingPage } from './missing-page.tsx'

const root = createRootRoute({ component: Frame })
const at = <P extends string>(path: P) => ({ getParentRoute: () => root, path })

const routes = [
  createRoute({
    ...at('/'),
    component: lazyRouteComponent(
      () => import('#client/project/projects-page.tsx'),
      'ProjectsPage',
    ),
  }),
  createRoute({
    ...at('/sign-in'),
    validateSearch: z.object({ to: z.string().optional() }),
    component: lazyRouteComponent(() => import('#client/session/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    ...at('/welcome/$token'),
    component: lazyRouteComponent(() => import('#client/session/welcome-page.tsx'), 'WelcomePage'),
  }),
  createRoute({
    ...at('/digest'),
    component: lazyRouteComponent(() => import('#client/digest/digest-page.tsx'), 'DigestPage'),
  }),
  createRoute({
    ...at('/digest/stop/$token'),
    component: lazyRouteComponent(() => import('#client/digest/stop-page.tsx'), 'StopPage'),
  }),
  createRoute({
    ...at('/projects/$slug'),
    component: lazyRouteComponent(() => import('#client/work/turn-page.tsx'), 'TurnPage'),
  }),
  createRoute({
    ...at('/projects/$slug/instances'),
    validateSearch: forgiving(InstanceFilter),
    component: lazyRouteComponent(() => import('#client/instance/list-page.tsx'), 'ListPage'),
  }),
  createRoute({
    ...at('/projects/$slug/instances/$key'),
    validateSearch: z.object({
      compare: z.string().optional().catch(undefined),
      revision: z.number().int().optional().catch(undefined),
    }),
    component: lazyRouteComponent(
      () => import('#client/instance/instance-page.tsx'),
      'InstancePage',
    ),
  }),
  createRoute({
    ...at('/projects/$slug/jobs'),
    validateSearch: z.object({ job: z.string().optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('#client/bulk/jobs-page.tsx'), 'JobsPage'),
  }),
  createRoute({
    ...at('/projects/$slug/import'),
    component: lazyRouteComponent(() => import('#client/import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    ...at('/projects/$slug/imports/$id'),
    component: lazyRouteComponent(
      () => import('#client/import/import-report-page.tsx'),
      'ImportReportPage',
    ),
  }),
  createRoute({
    ...at('/projects/$slug/lead'),
    component: lazyRouteComponent(() => import('#client/progress/lead-page.tsx'), 'LeadPage'),
  }),
  createRoute({
    ...at('/projects/$slug/agreement'),
    validateSearch: forgiving(AgreementSearch),
    component: lazyRouteComponent(
      () => import('#client/agreement/agreement-page.tsx'),
      'AgreementPage',
    ),
  }),
  createRoute({
    ...at('/projects/$slug/progress'),
    validateSearch: forgiving(ProgressFilter),
    component: lazyRouteComponent(
      () => import('#client/progress/progress-page.tsx'),
      'ProgressPage',
    ),
  }),
  createRoute({
    ...at('/projects/$slug/audit'),
    component: lazyRouteComponent(() => import('#client/audit/audits-page.tsx'), 'AuditsPage'),
  }),
  createRoute({
    ...at('/projects/$slug/audit/new'),
    validateSearch: forgiving(PlanSearch),
    component: lazyRouteComponent(() => import('#client/audit/new-audit-page.tsx'), 'NewAuditPage'),
  }),
  createRoute({
    ...at('/projects/$slug/audit/$id'),
    validateSearch: forgiving(PlanSearch.pick({ show: true })),
    component: lazyRouteComponent(() => import('#client/audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    ...at('/projects/$slug/gold'),
    component: lazyRouteComponent(() => import('#client/gold/gold-page.tsx'), 'GoldPage'),
  }),
  createRoute({
    ...at('/projects/$slug/log'),
    validateSearch: forgiving(LogFilter),
    component: lazyRouteComponent(() => import('#client/log/log-page.tsx'), 'LogPage'),
  }),
  createRoute({
    ...at('/projects/$slug/report'),
    validateSearch: z.object({ language: z.enum(['en', 'zh']).optional().catch(undefined) }),
    component: lazyRouteComponent(() => import('#client/report/report-page.tsx'), 'ReportPage'),
  }),
  createRoute({
    ...at('/projects/$slug/people'),
    validateSearch: forgiving(PeopleSearch),
    component: lazyRouteComponent(() => import('#client/people/people-page.tsx'), 'PeoplePage'),
  }),
  createRoute({
    ...at('/projects/$slug/people/$person'),
    validateSearch: forgiving(PersonSearch),
    component: lazyRouteComponent(() => import('#client/people/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    ...at('/projects/$slug/settings'),
    component: lazyRouteComponent(
      () => import('#client/project/settings/settings-page.tsx'),
      'SettingsPage',
    ),
  }),
  createRoute({
    ...at('/projects/$slug/export'),
    component: lazyRouteComponent(() => import('#client/export/export-page.tsx'), 'ExportPage'),
  }),
] as const

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: MissingPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
