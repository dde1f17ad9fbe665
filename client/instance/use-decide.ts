import { useTranslation } from 'react-i18next'

import type { Decision } from '#client/check/decision.ts'
import { outbox } from '#client/check/outbox-store.ts'
import { sendAfter } from '#client/check/send-decision.ts'
import { forgetTyped } from '#client/check/taken-back.ts'
import { announce } from '#client/lib/announce.tsx'
import { useDraftStore } from '#client/revision/draft-context.ts'
import type { DraftKey } from '#client/revision/kept-drafts.ts'
import { holdKeeper } from '#client/revision/open-keepers.ts'
import { verdictsFor } from '#client/suggestion/verdict-store.ts'
import type { Quality } from '#shared/check/quality.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'

import { useDeskStore } from './desk-store.ts'
import { leaseRef } from './use-lease.ts'
import { useNext } from './use-next.ts'

/** What ends one's work on an instance: it goes into the outbox, and the next instance comes at once. */
export function useDecide(view: InstanceView, keep: DraftKey, beforeDeciding: () => Promise<void>) {
  'use memo'
  const { t } = useTranslation('instance')
  const draft = useDraftStore()
  const desk = useDeskStore()
  const next = useNext(keep.project)
  const lease = view.lease && leaseRef(view.lease)
  const goOn = (decision?: string) => next(view.phase, view.key, decision)

  const decide = (made: (lease: Decision['input']['lease']) => Decision, said: string) => {
    if (!lease) return
    const { name, person } = { name: view.content.id, person: keep.person }
    const decision = made(lease)
    const id = outbox.getState().put(decision, { name, person })
    sendAfter(id, beforeDeciding())
    forgetTyped({ ...at, person })
    desk.getState().open(null)
    announce(said)
    void goOn(id)
  }
  const at = { project: keep.project, key: view.key }
  const fresh = () => ({ ...at, requestKey: crypto.randomUUID() })

  return {
    goOn,
    submit: () => {
      // No older state of the draft goes to the server behind the submission.
      const request = fresh()
      void holdKeeper(draft, request.requestKey)
      const { base, checks, known, stack } = draft.getState()
      const verdicts = verdictsFor(keep.person, view.suggestions, stack)
      const whole = { base, content: stack.present, checks: [...checks], known: [...known] }
      const work = { ...whole, verdicts }
      decide(
        (held) => ({ verdict: 'submit', input: { ...request, lease: held, ...work } }),
        t('said.submitting'),
      )
    },
    proposeDeletion: (reason: string) => {
      const { base } = draft.getState()
      decide(
        (held) => ({
          verdict: 'propose_deletion',
          input: { ...fresh(), lease: held, base, reason },
        }),
        t('said.submitting'),
      )
    },
    vote: (quality: Quality, reasons: string[], note: string) => {
      const { hash, number } = view.head
      const ballot = { seen: { number, hash }, quality, reasons, note }
      decide(
        (held) => ({ verdict: 'vote', input: { ...fresh(), lease: held, ...ballot } }),
        t('said.deciding'),
      )
    },
    sendBack: (comment: string) =>
      decide(
        (held) => ({ verdict: 'return', input: { ...fresh(), lease: held, comment } }),
        t('said.deciding'),
      ),
  }
}
