import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronDown, IconMenu2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'

import { useAskEvery } from '#client/live/live-store.ts'
import { useTRPC } from '#client/trpc.ts'
import type { ProjectView } from '#shared/project/project-view.ts'

import { KeyOf } from './key-label.tsx'
import { LinkItem } from './link-item.tsx'
import { type Place, places } from './places.ts'

import classes from './frame.module.css'

/** The places of everybody as links, those of a lead in one menu. */
export function Places({ project }: { project: ProjectView }) {
  const { t } = useTranslation('frame')
  const here = useHere(project.slug)
  const open = places.filter((place) => place.role === null)
  const leading = leadPlaces(project)
  return (
    <nav className={classes['places']} aria-label={t('places')}>
      {open.map((place) => (
        <Link
          key={place.name}
          to={place.to}
          params={{ slug: project.slug }}
          className={classes['place']}
          aria-current={here === place ? 'page' : undefined}
          activeOptions={{ exact: true }}
        >
          {t(`place.${place.name}`)}
          {place.name === 'turn' && <TurnCount slug={project.slug} />}
        </Link>
      ))}
      {leading.length > 0 && (
        <Menu position="bottom-start" width={220}>
          <Menu.Target>
            <button
              type="button"
              className={classes['place']}
              data-current={here !== undefined && here.role === 'lead'}
            >
              {here?.role === 'lead' ? t(`place.${here.name}`) : t('lead')}
              <IconChevronDown size={14} stroke={1.6} />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <PlaceItems items={leading} slug={project.slug} />
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  )
}

/** Every place in one menu, where the window is narrow. */
export function PlacesMenu({ project }: { project: ProjectView }) {
  const { t } = useTranslation('frame')
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon
          className={classes['compact']}
          variant="subtle"
          color="gray"
          size={28}
          aria-label={t('places')}
        >
          <IconMenu2 size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <PlaceItems
          items={[...places.filter(({ role }) => role === null), ...leadPlaces(project)]}
          slug={project.slug}
        />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Places of one group below each other, with a line before the next. */
function PlaceItems({ items, slug }: { items: readonly Place[]; slug: string }) {
  const { t } = useTranslation('frame')
  const here = useHere(slug)
  return items.map((place, i) => (
    <Fragment key={place.name}>
      {i > 0 && items[i - 1]?.group !== place.group && <Menu.Divider />}
      <LinkItem
        to={place.to}
        params={{ slug }}
        aria-current={here === place ? 'page' : undefined}
        rightSection={<KeyOf command={`go-${place.name}`} />}
      >
        {t(`place.${place.name}`)}
      </LinkItem>
    </Fragment>
  ))
}

/** How many things wait for me. It is left out while it is not known, and while it is nothing. */
function TurnCount({ slug }: { slug: string }) {
  const { t } = useTranslation('frame')
  const trpc = useTRPC()
  const refetchInterval = useAskEvery()
  const turn = useQuery(trpc.work.turn.queryOptions({ project: slug }, { refetchInterval }))
  const count = turn.data?.groups.reduce((sum, { total }) => sum + total, 0) ?? 0
  if (count === 0) return null
  return (
    <span className={classes['count']} aria-label={t('waiting', { count })}>
      {count}
    </span>
  )
}

function leadPlaces({ roles }: ProjectView): readonly Place[] {
  return places.filter(({ role }) => role !== null && roles.includes(role))
}

/** The place of the address: the longest one that it lies under. */
function useHere(slug: string): Place | undefined {
  const { pathname } = useLocation()
  const rest = pathname.replace(`/projects/${slug}`, '').replace(/^\/imports\b/, '/import')
  return rest === ''
    ? places[0]
    : places.find(({ to }) => to !== '/projects/$slug' && rest.startsWith(to.slice(15)))
}
