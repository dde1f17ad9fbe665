import type { EditorView } from '@codemirror/view'
import { type RefObject, useEffect } from 'react'

import { Scope } from '#client/lib/scope.ts'
import { tagsIn } from '#shared/instance/tag.ts'

import { type Anchor, mapScroll, rising } from './map-scroll.ts'

/** Where people look: this share of a column's height from its top. */
const eye = 1 / 3
const margin = 32

/**
 * Keeps a long source and its rendered side at about the same place while either is scrolled. The source gets as much room
 * as the column shows, and scrolls in it; where the two stand under one another, nothing is done.
 */
export function useScrollTogether(
  view: EditorView | null,
  rendered: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const drawn = rendered.current
    const column = drawn && scrollerOf(drawn)
    if (!view || !drawn || !column) return
    const scope = new Scope()
    const source = view.scrollDOM
    let [sourceTo, columnTo] = [-1, -1]
    const beside = () =>
      drawn.getBoundingClientRect().left >= source.getBoundingClientRect().right - 1
    const idle = () => !beside() || source.scrollHeight <= source.clientHeight + 1
    const look = () => column.getBoundingClientRect().top + column.clientHeight * eye

    const giveRoom = () => {
      view.dom.style.maxHeight = beside() ? `${column.clientHeight - margin}px` : ''
      view.requestMeasure()
    }
    const followColumn = () => {
      const y = look() - drawn.getBoundingClientRect().top
      const at = mapScroll(anchorsOf(view, drawn), y, 0)
      source.scrollTop = at - (look() - source.getBoundingClientRect().top)
      sourceTo = source.scrollTop
    }
    const followSource = () => {
      const y = source.scrollTop + look() - source.getBoundingClientRect().top
      const at = mapScroll(anchorsOf(view, drawn), y, 1)
      column.scrollTop += drawn.getBoundingClientRect().top + at - look()
      columnTo = column.scrollTop
    }
    let sourceLeads = false
    const columnMoved = () => {
      if (idle() || Math.abs(column.scrollTop - columnTo) < 2) return
      sourceLeads = false
      followColumn()
    }
    const sourceMoved = () => {
      if (idle() || Math.abs(source.scrollTop - sourceTo) < 2) return
      sourceLeads = true
      followSource()
    }
    // Media grow as they wake, and lead the rendered side away from a source that stands still.
    const grown = () => {
      if (sourceLeads && !idle()) followSource()
    }
    scope.hear(column, { scroll: columnMoved }, { passive: true })
    scope.hear(source, { scroll: sourceMoved }, { passive: true })
    scope.watchSize(drawn, grown)
    scope.watchSize(column, giveRoom)
    return () => scope.dispose()
  }, [rendered, view])
}

/** The tags that both columns show, with the two ends. */
function anchorsOf(view: EditorView, rendered: HTMLElement): Anchor[] {
  const top = rendered.getBoundingClientRect().top
  const places = new Map(
    Array.from(rendered.querySelectorAll<HTMLElement>('[data-viewer]'), (viewer) => [
      viewer.dataset['tag'] ?? '',
      viewer.getBoundingClientRect().top - top,
    ]),
  )
  const first = new Map<string, number>()
  for (const tag of tagsIn(view.state.doc.toString()))
    if (!first.has(tag.key)) first.set(tag.key, tag.start)
  const both = Array.from(first, ([key, start]): Anchor | null => {
    const place = places.get(key)
    return place === undefined ? null : [view.lineBlockAt(start).top, place]
  }).filter((anchor) => anchor !== null)
  return rising([[0, 0], ...both, [view.contentHeight, rendered.scrollHeight]])
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (/auto|scroll/.test(getComputedStyle(at).overflowY)) return at
  return null
}
