import { Button, Loader, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'

import { Dialog } from '#client/lib/dialog.tsx'
import { useDraftStore } from '#client/revision/draft-context.ts'
import type { Conflict } from '#client/revision/open-draft.ts'
import { useTRPC } from '#client/trpc.ts'
import { sides } from '#shared/instance/content.ts'

import { MergeFacts } from './merge-facts.tsx'
import { MergeMedia } from './merge-media-list.tsx'
import { MergeText } from './merge-text.tsx'
import { choicesOf, merge, type Picks, resolve } from './merge.ts'
import { mergeSets } from './three-way.ts'

import classes from './merge.module.css'

interface MergeDialogProps {
  slug: string
  instance: string
  conflict: Conflict
  onClose: () => void
  onMerged: () => void
}

/** Both versions over the one that they came from: what stands apart is merged already, what meets is chosen here. */
export function MergeDialog({ conflict, instance, onClose, onMerged, slug }: MergeDialogProps) {
  const { t } = useTranslation('draft')
  const trpc = useTRPC()
  const store = useDraftStore()
  const small = useMediaQuery('(max-width: 700px)')
  const mine = useStore(store, (state) => state.stack.present)
  const from = useStore(store, (state) => Math.min(state.base, conflict.theirs.base))
  const base = useQuery(
    trpc.instance.revision.queryOptions({ project: slug, key: instance, number: from }),
  )
  const content = base.data?.content
  const merged = useMemo(
    () => (content ? merge(content, mine, conflict.theirs.content) : null),
    [conflict, content, mine],
  )
  return (
    <Dialog
      opened
      onClose={onClose}
      size="min(1040px, 94vw)"
      fullScreen={small ?? false}
      title={t('merge.title')}
      closeButtonProps={{ 'aria-label': t('merge.later') }}
    >
      {base.isError ? (
        <p role="alert">{t('merge.failed')}</p>
      ) : merged ? (
        <MergeForm
          merged={merged}
          kind={conflict.kind}
          onLater={onClose}
          onUse={(picks) => {
            const { checks } = store.getState()
            store.getState().merge({
              content: resolve(merged, picks),
              checks: mergeSets([], checks, conflict.theirs.checks),
            })
            onMerged()
          }}
        />
      ) : (
        <Loader aria-label={t('merge.loading')} />
      )}
    </Dialog>
  )
}

interface MergeFormProps {
  merged: ReturnType<typeof merge>
  kind: Conflict['kind']
  onLater: () => void
  onUse: (picks: Picks) => void
}

function MergeForm({ kind, merged, onLater, onUse }: MergeFormProps) {
  const { t } = useTranslation(['draft', 'common'])
  const [picks, setPicks] = useState<Picks>({})
  const form = useRef<HTMLFormElement>(null)
  const names = useMemo(() => choicesOf(merged), [merged])
  const open = names.filter((name) => picks[name] === undefined)
  const parts = {
    merged,
    picks,
    kind,
    onPick: (name: string, pick: Picks[string]) => {
      setPicks((now) => ({ ...now, [name]: pick }))
    },
  }
  const pickAll = (pick: Picks[string]) =>
    setPicks((now) => ({ ...Object.fromEntries(open.map((name) => [name, pick])), ...now }))
  const toNextOpen = () =>
    form.current?.querySelector<HTMLElement>('[data-choice="open"] input')?.focus()
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault()
        if (open.length > 0) toNextOpen()
        else onUse(picks)
      }}
    >
      <Text size="sm">{t(`merge.what.${kind}`)}</Text>
      {merged.renamed.map(({ from, to }) => (
        <Text key={from} size="sm" mt={4}>
          {t('merge.renamed', { from, to })}
        </Text>
      ))}
      {sides.map((side) => (
        <section key={side} className={classes['side']} aria-labelledby={`merge-${side}`}>
          <h3 id={`merge-${side}`}>{t(`common:side.${side}`)}</h3>
          <MergeText side={side} {...parts} />
          <MergeMedia side={side} {...parts} />
        </section>
      ))}
      <MergeFacts {...parts} />
      <div className={classes['foot']}>
        <output>
          {names.length === 0
            ? t('merge.nothing_open')
            : t('merge.chosen', { done: names.length - open.length, count: names.length })}
        </output>
        {open.length > 0 && (
          <>
            <Button size="compact-sm" variant="default" onClick={toNextOpen}>
              {t('merge.next')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => pickAll('mine')}>
              {t('merge.all_mine')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => pickAll('theirs')}>
              {t(`merge.all_theirs.${kind}`)}
            </Button>
          </>
        )}
        <span className={classes['grow']} />
        <Button variant="default" onClick={onLater}>
          {t('merge.later')}
        </Button>
        <Button type="submit" aria-disabled={open.length > 0} data-open={open.length > 0}>
          {t('merge.use')}
        </Button>
      </div>
    </form>
  )
}
