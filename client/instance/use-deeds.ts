import { useTranslation } from 'react-i18next'

import { announce } from '#client/lib/announce.tsx'
import { useDraftStore } from '#client/revision/draft-context.ts'
import { type DraftKey, forgetDraft } from '#client/revision/kept-drafts.ts'
import type { Draft } from '#client/revision/open-draft.ts'
import { holdKeeper } from '#client/revision/open-keepers.ts'
import { verdictsFor } from '#client/suggestion/verdict-store.ts'
import { useTRPCClient } from '#client/trpc.ts'
import type { Known } from '#shared/gold/gold-view.ts'
import type { Content } from '#shared/instance/content.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import type { Plan } from '#shared/work/plan.ts'
import type { SkipReason } from '#shared/work/skip-reason.ts'

import { useDeskStore } from './desk-store.ts'
import type { Acts } from './use-acts.ts'
import { useDecide } from './use-decide.ts'
import { leaseRef } from './use-lease.ts'

type Whole = Pick<Draft, 'base' | 'content' | 'checks' | 'known'>

/** Everything a person can do to the instance on the page, each under the name of its button. */
export function useDeeds(
  view: InstanceView,
  keep: DraftKey,
  { acts, beforeDeciding }: { acts: Acts; beforeDeciding: () => Promise<void> },
) {
  'use memo'
  const { t } = useTranslation(['instance', 'gold'])
  const client = useTRPCClient()
  const draft = useDraftStore()
  const desk = useDeskStore()
  const at = { project: keep.project, key: view.key }
  const lease = view.lease && leaseRef(view.lease)
  const { open } = desk.getState()
  const fresh = () => ({ ...at, requestKey: crypto.randomUUID() })
  const decide = useDecide(view, keep, beforeDeciding)
  const verdicts = () => verdictsFor(keep.person, view.suggestions, draft.getState().stack)

  const done = async (act: string, work: () => Promise<unknown>, said: string) => {
    open(null)
    const good = await acts.run(act, work)
    if (good) announce(said)
    return good
  }

  /** Makes a revision of what is on the page; no older state of the draft arrives at the server after it. */
  const asWhole = async (request: string, make: (work: Whole) => Promise<void>) => {
    const release = await holdKeeper(draft, request)
    try {
      const { base, checks, known, stack } = draft.getState()
      await make({ base, content: stack.present, checks: [...checks], known: [...known] })
      await forgetDraft(keep)
    } finally {
      release()
    }
  }

  const offerUndo = (said: string, word: string, run: () => void) => {
    const undo = () => {
      desk.setState({ undo: null })
      run()
    }
    desk.setState({ undo: { said, word, run: undo } })
  }

  const mark = ({ kind, reason, seeded, verdict }: Known) =>
    done(
      'mark_gold',
      () => client.gold.mark.mutate({ ...fresh(), verdict, seeded, kind, reason }),
      t('gold:templates.marked'),
    )
  const unmark = () =>
    done('unmark_gold', () => client.gold.unmark.mutate(fresh()), t('gold:templates.gone'))

  return {
    ...decide,
    take: () => void done('take', () => client.work.take.mutate(at), t('said.taken')),
    release: async (reason: SkipReason, note: string) => {
      if (!lease) return
      const good = await done(
        'release',
        () => client.work.release.mutate({ ...at, lease, reason, note }),
        t('said.released'),
      )
      if (good) await decide.goOn()
    },
    save: async (message: string) => {
      if (!lease) return
      const request = fresh()
      const work = () =>
        asWhole(request.requestKey, async ({ base, checks, content, known }) => {
          const input = { ...request, lease, base, content, message, known, verdicts: verdicts() }
          const { number } = await client.revision.save.mutate(input)
          draft.getState().meet({ number, content, checks }, true)
        })
      await done('save', work, t('said.saved'))
    },
    suggest: async (content: Content, message: string) => {
      if (!lease) return false
      const { hash, number } = view.head
      const input = { ...fresh(), lease, seen: { number, hash }, content, message }
      const good = await done(
        'suggest',
        () => client.check.suggest.mutate(input),
        t('said.suggested'),
      )
      if (good) desk.getState().suggest(false)
      return good
    },
    withdraw: () =>
      void done('withdraw', () => client.review.withdraw.mutate(fresh()), t('said.withdrawn')),
    recall: (reason: string) =>
      void done(
        'recall',
        () => client.review.recall.mutate({ ...fresh(), reason }),
        t('said.recalled'),
      ),
    reopen: (reason: string) =>
      void done(
        'reopen',
        () => client.review.reopen.mutate({ ...fresh(), reason }),
        t('said.reopened'),
      ),
    assign: (person: string | null) =>
      void done('assign', () => client.work.assign.mutate({ ...at, person }), t('said.assigned')),
    assignSecond: (person: string | null) =>
      void done(
        'second',
        () => client.work.assignSecond.mutate({ ...at, person }),
        t('said.assigned'),
      ),
    takeAwaySecond: (reason: string) =>
      void done(
        'second',
        () => client.work.takeAwaySecond.mutate({ ...at, reason }),
        t('said.takenAway'),
      ),
    plan: async (plan: Plan) => {
      const good = await done(
        'plan',
        () => client.work.plan.mutate({ ...at, plan }),
        t('said.planned'),
      )
      const back = () =>
        void done(
          'plan',
          () => client.work.plan.mutate({ ...at, plan: view.plan }),
          t('said.planned'),
        )
      if (good) offerUndo(t('said.planned'), t('undo.word'), back)
    },
    takeAway: async (reason: string, nameOf: (person: string) => string) => {
      let people: string[] = []
      const work = async () => {
        ;({ people } = await client.work.takeAway.mutate({ ...at, reason }))
      }
      if (!(await done('take_away', work, t('said.takenAway')))) return
      const [person] = people
      if (person === undefined || people.length > 1) return
      const name = nameOf(person)
      const back = () =>
        void done('assign', () => client.work.assign.mutate({ ...at, person }), t('said.assigned'))
      offerUndo(t('said.takenAway'), t('undo.keepFor', { name }), back)
    },
    markGold: async (known: Known) => {
      const before = view.gold
      if (!(await mark(known))) return
      offerUndo(
        t('gold:templates.marked'),
        t('undo.word'),
        () => void (before ? mark(before) : unmark()),
      )
    },
    unmarkGold: async () => {
      const before = view.gold
      if (!(await unmark()) || !before) return
      offerUndo(t('gold:templates.gone'), t('undo.word'), () => void mark(before))
    },
    reveal: () => void done('reveal', () => client.check.reveal.mutate(at), t('said.revealed')),
  }
}

export type Deeds = ReturnType<typeof useDeeds>
