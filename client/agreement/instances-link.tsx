import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import { useProject } from '#client/project/use-project.ts'
import type { InstanceFilter } from '#shared/view/instance-view.ts'

type InstancesLinkProps = { filter: InstanceFilter; className?: string | undefined } & (
  | { children: ReactNode; label?: string | undefined }
  | { count: number }
)

/** Opens the instances behind a figure; told by their number where nothing else is said. */
export function InstancesLink({ filter, className, ...shown }: InstancesLinkProps) {
  const { t } = useTranslation('agreement')
  const { slug } = useProject()
  const to = {
    to: '/projects/$slug/instances',
    params: { slug },
    search: filter,
    ...(className !== undefined && { className }),
  } as const
  if ('children' in shown)
    return (
      <Link {...to} {...(shown.label !== undefined && { 'aria-label': shown.label })}>
        {shown.children}
      </Link>
    )
  const { count } = shown
  return (
    <Link {...to} aria-label={t('openInstances', { count })}>
      {count}
    </Link>
  )
}
