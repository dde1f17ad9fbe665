import { type DragEvent, type RefObject, useRef, useState } from 'react'

import type { Side } from '#shared/instance/content.ts'

import { carriedFrom, carry, filesOf, holdsFiles } from './carried.ts'
import { useDraftStore } from './draft-context.ts'
import { moveMedium, reorderMedium } from './move-medium.ts'

interface DropOnSide {
  box: RefObject<HTMLElement | null>
  /** Something that can be dropped here is above. */
  over: boolean
  on: Record<
    'onDragEnter' | 'onDragOver' | 'onDragLeave' | 'onDrop',
    (event: DragEvent<HTMLElement>) => void
  >
}

/** A side's list as a place to drop: files are added, a medium of the side is put there, one of the other side moves over. */
export function useDropOnSide(side: Side, onFiles: (files: File[]) => void): DropOnSide {
  const store = useDraftStore()
  const box = useRef<HTMLElement>(null)
  const [over, setOver] = useState(false)

  const allow = (event: DragEvent<HTMLElement>) => {
    const known = carriedFrom(store)
    if (!known && !holdsFiles(event.dataTransfer)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = known ? 'move' : 'copy'
    setOver(true)
  }
  const leave = (event: DragEvent<HTMLElement>) => {
    const to = event.relatedTarget
    if (!(to instanceof Node && event.currentTarget.contains(to))) setOver(false)
  }
  const drop = (event: DragEvent<HTMLElement>) => {
    setOver(false)
    const known = carriedFrom(store)
    const files = filesOf(event.dataTransfer)
    if (!known && files.length === 0) return
    event.preventDefault()
    carry(null)
    if (!known) return onFiles(files)
    if (known.side !== side) return store.getState().edit((now) => moveMedium(now, known, null))
    const row = event.target instanceof Element ? event.target.closest('[data-medium]') : null
    const key = row?.getAttribute('data-medium')
    store.getState().edit((now) => {
      const at = now[side].media.findIndex((medium) => medium.key === key)
      return at === -1 ? now : reorderMedium(now, known, at)
    })
  }
  return {
    box,
    over,
    on: { onDragEnter: allow, onDragOver: allow, onDragLeave: leave, onDrop: drop },
  }
}
