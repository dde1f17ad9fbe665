import { type RefObject, useState } from 'react'

import { useCommands } from '#client/app/commands.ts'

/** Goes from one change to the next and back, by button, key and palette; `at` is the last one gone to, from 1. */
export function useChanges(box: RefObject<HTMLElement | null>) {
  const [at, setAt] = useState<{ now: number; all: number } | null>(null)
  const go = (step: 1 | -1) => {
    const all = [...(box.current?.querySelectorAll<HTMLElement>('[data-change]') ?? [])]
    if (all.length === 0) return
    const here = all.findIndex((one) => one === document.activeElement)
    const from = here === -1 ? (at?.now ?? (step === 1 ? 0 : 1)) - 1 : here
    const next = (from + step + all.length) % all.length
    all[next]?.focus({ preventScroll: true })
    all[next]?.scrollIntoView({ block: 'center' })
    setAt({ now: next + 1, all: all.length })
  }
  useCommands([
    { id: 'change_next', run: () => go(1) },
    { id: 'change_previous', run: () => go(-1) },
  ])
  return { at, go, forget: () => setAt(null) }
}
