import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { useTRPC } from '#client/trpc.ts'
import type { Policy } from '#shared/project/policy.ts'
import type { ProjectView } from '#shared/project/project-view.ts'
import { changedChoices } from '#shared/view/changed-choices.ts'

type Draft = Partial<Pick<ProjectView, 'name' | 'guideline' | 'taxonomy'>> & {
  policy?: Partial<Policy>
}

/** What every group of the settings is given: the project as it is, as it is wanted, and how to want something else. */
export interface GroupProps {
  project: ProjectView
  wanted: ProjectView
  want: (change: Omit<Draft, 'policy'>) => void
  choose: (change: Partial<Policy>) => void
}

/** The settings while they are being changed, all of them at once: only what differs is sent, and saved in one act. */
export function useDraft(project: ProjectView) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const [draft, setDraft] = useState<Draft>({})
  const [why, explain] = useState('')
  const wanted = { ...project, ...draft, policy: { ...project.policy, ...draft.policy } }
  const update = useMutation(
    trpc.project.update.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(trpc.project.pathFilter())
        setDraft({})
        explain('')
      },
    }),
  )
  const change = (next: Draft) => {
    update.reset()
    setDraft((before) => ({ ...before, ...next, policy: { ...before.policy, ...next.policy } }))
  }
  const aspects = (['name', 'guideline', 'taxonomy'] as const).filter(
    (aspect) => JSON.stringify(wanted[aspect]) !== JSON.stringify(project[aspect]),
  )
  const choices = changedChoices(project.policy, wanted.policy)
  return {
    wanted,
    want: change,
    choose: (policy: Partial<Policy>) => change({ policy }),
    aspects,
    choices,
    dirty: aspects.length + choices.length > 0,
    why,
    explain,
    save: (onSaved?: () => void) => {
      const policy = Object.fromEntries(choices.map((key) => [key, wanted.policy[key]]))
      update.mutate(
        { project: project.slug, ...draft, policy, why },
        { onSuccess: () => onSaved?.() },
      )
    },
    undo: () => {
      update.reset()
      setDraft({})
    },
    saving: update.isPending,
    saved: update.isSuccess,
    error: update.error,
  }
}
export type DraftState = ReturnType<typeof useDraft>
