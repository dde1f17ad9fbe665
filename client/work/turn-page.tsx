import { Button, Skeleton, Stack } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

import { useCommands } from '#client/app/commands.ts'
import { KeyOf } from '#client/app/key-label.tsx'
import { useRefusalText } from '#client/app/refusal-text.ts'
import { useTitle } from '#client/app/use-title.ts'
import { useProject } from '#client/project/use-project.ts'
import { useMe } from '#client/session/use-me.ts'
import { useTRPC } from '#client/trpc.ts'

import { DecisionsList } from './decisions-list.tsx'
import { NothingWaits } from './nothing-waits.tsx'
import { Stopped } from './stopped.tsx'
import { TakenAway } from './taken-away.tsx'
import { TurnGroup } from './turn-group.tsx'

import classes from './turn.module.css'

/** What waits for me, and one button that takes the right one. */
export function TurnPage() {
  const { t } = useTranslation(['work', 'peopleFigures'])
  useTitle(t('title'))
  const trpc = useTRPC()
  const refused = useRefusalText()
  const { slug } = useProject()
  const { data: turn, error } = useQuery(trpc.work.turn.queryOptions({ project: slug }))
  const start = useStart()
  const me = useMe().data?.person
  const groups = turn?.groups.filter(({ total }) => total > 0) ?? []
  const some = groups.length > 0
  const startable = groups.some(({ group }) => group !== 'mentioned')
  useCommands([
    {
      id: 'start',
      when: startable && !start.isPending,
      run: start.run,
    },
  ])
  return (
    <div className={classes['page']}>
      <header className={classes['head']}>
        <h1>{t('title')}</h1>
        {turn && (
          <span className={classes['done']}>
            {t('done', { count: turn.doneToday })}
            {me && (
              <>
                {' · '}
                <Link to="/projects/$slug/people/$person" params={{ slug, person: me.id }}>
                  {t('peopleFigures:yours')}
                </Link>
              </>
            )}
          </span>
        )}
        {startable && (
          <Button
            loading={start.isPending}
            onClick={start.run}
            rightSection={<KeyOf command="start" />}
          >
            {t('start')}
          </Button>
        )}
      </header>
      {start.error && <p role="alert">{refused(start.error)}</p>}
      {error && <p role="alert">{refused(error)}</p>}
      {!turn && !error && (
        <Stack gap="xs" aria-busy>
          <Skeleton height={28} width={180} />
          <Skeleton height={44} />
          <Skeleton height={44} />
          <Skeleton height={44} />
        </Stack>
      )}
      {turn && <TakenAway items={turn.takenAway} />}
      {turn?.stopped && <Stopped {...turn.stopped} />}
      {groups.map((group) => (
        <TurnGroup key={group.group} {...group} />
      ))}
      {turn && !some && !turn.stopped && <NothingWaits elsewhere={turn.elsewhere} />}
      {turn && (
        <section className={classes['group']} aria-labelledby="decisions">
          <h2 id="decisions">{t('decisions.title')}</h2>
          <DecisionsList slug={slug} onGo={() => undefined} />
        </section>
      )}
      {turn && some && turn.elsewhere > 0 && (
        <p className={classes['more']}>{t('elsewhere', { count: turn.elsewhere })}</p>
      )}
    </div>
  )
}

/** Takes the right one and opens it; what was refused makes the page look again. */
function useStart() {
  const trpc = useTRPC()
  const { slug } = useProject()
  const navigate = useNavigate()
  const cache = useQueryClient()
  const take = useMutation(
    trpc.work.take.mutationOptions({
      onSuccess: ({ key }) =>
        navigate({ to: '/projects/$slug/instances/$key', params: { slug, key } }),
      onSettled: () => cache.invalidateQueries(trpc.work.turn.pathFilter()),
    }),
  )
  return { ...take, run: () => take.mutate({ project: slug }) }
}
