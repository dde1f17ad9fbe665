import { Skeleton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useTRPC } from '#client/trpc.ts'
import { revisionName } from '#shared/double/beside.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { Compared } from './compared.ts'
import { ComparisonBar } from './comparison-bar.tsx'
import { ContentDifference } from './content-difference.tsx'
import { useChanges } from './use-changes.ts'
import { usePast } from './use-past.ts'

import classes from './difference.module.css'

interface ComparisonProps {
  slug: string
  instance: string
  compared: Compared
  present: Content
  files: Record<string, MediumFile>
  onChange: (compared: Compared) => void
  onClose: () => void
}

/** Any two revisions laid over one another, in the reading column. */
export function Comparison(props: ComparisonProps) {
  const { compared, files, instance, onChange, onClose, present, slug } = props
  const { t } = useTranslation('revision')
  const trpc = useTRPC()
  const box = useRef<HTMLElement>(null)
  const [onlyChanges, setOnlyChanges] = useState(false)
  const changes = useChanges(box)
  const history = useQuery(trpc.instance.history.queryOptions({ project: slug, key: instance }))
  const from = usePast(props, compared.from)
  const to = usePast(props, compared.to)
  const before = compared.from === null ? present : from.past?.content
  const after = compared.to === null ? present : to.past?.content
  const known = useMemo(
    () => ({ ...files, ...from.past?.files, ...to.past?.files }),
    [files, from.past, to.past],
  )
  const name = (number: number | null) =>
    number === null
      ? t('difference.present')
      : number === 1
        ? t('difference.import')
        : t('history.revision', { number: revisionName(number) })
  const title = t('difference.title', { from: name(compared.from), to: name(compared.to) })
  return (
    <section ref={box} aria-label={title} data-comparison>
      <div className={classes['bar']}>
        <h2>{title}</h2>
      </div>
      <ComparisonBar
        compared={compared}
        numbers={(history.data?.revisions ?? []).map(({ number }) => number)}
        changes={changes}
        onlyChanges={onlyChanges}
        onOnlyChanges={setOnlyChanges}
        onChange={onChange}
        onClose={onClose}
      />
      {from.failed || to.failed ? (
        <p role="alert">{t('difference.failed')}</p>
      ) : before && after ? (
        <ContentDifference
          key={`${compared.from} ${compared.to}`}
          before={before}
          after={after}
          files={known}
          onlyChanges={onlyChanges}
        />
      ) : (
        <Skeleton height={240} />
      )}
    </section>
  )
}
