import type { Command } from '#client/app/commands.ts'
import { useDeskStore } from '#client/instance/desk-store.ts'
import { useDraftStore } from '#client/revision/draft-context.ts'

import { useDiscussion, useDiscussionStore } from './discussion-store.ts'
import { byPlace, fits } from './sort-threads.ts'
import { takeSpot } from './take-spot.ts'
import { useTalk } from './use-talk.ts'

/** What the keys do in the discussion. */
export function useDiscussionCommands(at: { project: string; key: string }): Command[] {
  const store = useDiscussionStore()
  const desk = useDeskStore()
  const comment = useComment()
  const draft = useDraftStore()
  const talk = useTalk(at)
  const active = useDiscussion((state) => state.threads.find(({ id }) => id === state.active))
  const step = (by: 1 | -1) => {
    const { active: from, byTime, filter, threads } = store.getState()
    const { answer, question } = draft.getState().stack.present
    const shown = threads.filter((thread) => fits(thread, filter))
    const sorted = byTime ? shown : byPlace(shown, { question: question.text, answer: answer.text })
    const here = sorted.findIndex(({ id }) => id === from)
    const start = here === -1 && by === -1 ? 0 : here
    const next = sorted[(start + by + sorted.length) % sorted.length]
    desk.getState().show('comments')
    if (next) store.getState().want(next.id)
  }
  const some = active !== undefined
  return [
    { id: 'comment', run: comment },
    { id: 'comment_here', run: comment },
    {
      id: 'previous_comment',

      run: () => step(-1),
    },
    {
      id: 'next_comment',

      run: () => step(1),
    },
    {
      id: 'reply_comment',

      when: some,
      run: () => {
        desk.getState().show('comments')
        if (active) store.getState().set({ replying: active.id })
      },
    },
    {
      id: 'resolve_comment',

      when: some,
      run: () => {
        if (active) void (active.resolved ? talk.reopen(active.id) : talk.resolve(active.id))
      },
    },
  ]
}

/** Opens the panel to write about what is chosen now. What was begun about something else is kept, about this. */
export function useComment(): () => void {
  const store = useDiscussionStore()
  const desk = useDeskStore()
  const draft = useDraftStore()
  return () => {
    const { head, stack } = draft.getState()
    const ground = { store, content: stack.present, saved: head.content, revision: head.number }
    void takeSpot(ground).then((target) => {
      if (!target) return
      const { remark, want, write } = store.getState()
      if (target.anchor || remark.text.trim() === '') write(target)
      desk.getState().show('comments')
      want(null)
    })
  }
}
