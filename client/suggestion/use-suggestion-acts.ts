import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Command } from '#client/app/commands.ts'
import { useDesk, useDeskStore } from '#client/instance/desk-store.ts'
import { announce } from '#client/lib/announce.tsx'
import { useDraft, useDraftStore } from '#client/revision/draft-context.ts'
import { useMe } from '#client/session/use-me.ts'
import { acceptHunk } from '#shared/revision/accept-hunk.ts'
import { type Hunk, hunksBetween } from '#shared/revision/hunks.ts'
import type { InstanceView, SuggestionView } from '#shared/view/instance-view.ts'

import { type HunkState, hunkStates } from './hunk-states.ts'
import { sayVerdict, useVerdictStore } from './verdict-store.ts'

export interface OpenSuggestion {
  suggestion: SuggestionView
  hunks: readonly Hunk[]
  states: readonly HunkState[]
}

interface Place {
  suggestion: string
  hunk: number
}

export const nameOfHunk = ({ hunk, suggestion }: Place) => `${suggestion} ${hunk}`

/** The suggestions on the page and what a reviewer does with them, by button, key and palette. */
export function useSuggestionActs(view: InstanceView) {
  'use memo'
  const { t } = useTranslation('suggestion')
  const desk = useDeskStore()
  const draft = useDraftStore()
  const stack = useDraft((state) => (view.suggestions.length > 0 ? state.stack : null))
  const me = useMe().data?.person?.id ?? ''
  const said = useVerdictStore((state) => state.said[me])
  const tab = useDesk((state) => state.tab)
  const [chosen, setChosen] = useState<Place | null>(null)
  const [stuck, setStuck] = useState<string | null>(null)
  const mayDecide = view.abilities.includes('edit')
  const { suggestions } = view

  const cut = useMemo(
    () =>
      suggestions.map((suggestion) => ({
        suggestion,
        hunks: hunksBetween(suggestion.base, suggestion.content),
      })),
    [suggestions],
  )
  const list = useMemo(
    (): OpenSuggestion[] =>
      // Where nobody suggested anything, no key pressed concerns this.
      stack === null
        ? []
        : cut.map((one) => ({
            ...one,
            states: hunkStates(one.suggestion, { ...one, said: said ?? [], stack }),
          })),
    [cut, said, stack],
  )
  const open = list.flatMap(({ states, suggestion }) =>
    states.flatMap((state, hunk): Place[] =>
      state === 'open' ? [{ suggestion: suggestion.id, hunk }] : [],
    ),
  )
  const current = open.find((one) => chosen && nameOfHunk(one) === nameOfHunk(chosen)) ?? open[0]

  const go = (place: Place | undefined) => {
    setChosen(place ?? null)
    desk.getState().show('comments')
    requestAnimationFrame(() =>
      requestAnimationFrame(() =>
        document
          .querySelector<HTMLElement>(place ? `[data-hunk="${nameOfHunk(place)}"]` : '[data-hunks]')
          ?.focus(),
      ),
    )
  }
  const after = (place: Place) =>
    open[open.findIndex((one) => nameOfHunk(one) === nameOfHunk(place)) + 1] ??
    open.find((one) => nameOfHunk(one) !== nameOfHunk(place))

  const accept = (place: Place) => {
    const one = list.find(({ suggestion }) => suggestion.id === place.suggestion)
    if (!one) return
    const accepted = new Set(one.states.flatMap((state, i) => (state === 'accepted' ? [i] : [])))
    const before = draft.getState().stack.present
    const suggested = { base: one.suggestion.base, hunks: one.hunks, accepted }
    const next = acceptHunk(before, suggested, place.hunk)
    setStuck(next ? null : nameOfHunk(place))
    if (!next) return announce(t('changed'))
    draft.getState().edit(() => next)
    sayVerdict(me, place, { verdict: 'accepted', before })
    announce(t('said.accepted'))
    go(after(place))
  }
  const reject = (place: Place) => {
    sayVerdict(me, place, { verdict: 'rejected', before: null })
    announce(t('said.rejected'))
    go(after(place))
  }
  const anew = (place: Place) => sayVerdict(me, place, null)

  const when = mayDecide && current !== undefined
  const on = current && tab === 'comments' ? (after(current) ?? current) : current
  const commands: Command[] = [
    { id: 'suggestion_accept', when, run: () => current && accept(current) },
    { id: 'suggestion_reject', when, run: () => current && reject(current) },
    { id: 'suggestion_next', when, run: () => go(on) },
  ]
  return {
    commands,
    list,
    open: mayDecide ? open.length : 0,
    mayDecide,
    stuck,
    acts: { accept, reject, anew },
    show: () => go(current),
  }
}

export type SuggestionActs = ReturnType<typeof useSuggestionActs>
