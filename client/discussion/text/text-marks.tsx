import './spots.css'
import { IconMessage } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type PlacedThread, useDiscussion } from '#client/discussion/discussion-store.ts'
import { useShowThread } from '#client/discussion/spots/use-show-thread.ts'
import { Scope } from '#client/lib/scope.ts'
import type { Range } from '#shared/discussion/code-points.ts'

import { drawnRanges, drawnText } from './drawn-text.ts'
import { type MarkGroup, groupByLine } from './group-by-line.ts'
import { type Paint, paintRanges } from './paint-ranges.ts'

/** A thread with the stretch of the text (UTF-16 units) that it is about. */
export interface MarkedThread {
  thread: PlacedThread
  range: Range
}

interface TextMarksProps {
  marked: readonly MarkedThread[]
  /** The source of what is drawn in the element that holds these marks. */
  text: string
}

/** Remarks on a text where it is read: underlined in place, and a mark beside the line with how many. */
export function TextMarks({ marked, text }: TextMarksProps) {
  const { t } = useTranslation('discussion')
  const box = useRef<HTMLDivElement>(null)
  const active = useDiscussion((state) => state.active)
  const { open, over } = useShowThread()
  const groups = useMarks(box, { marked, active, text })
  return (
    <div ref={box} className="comment-marks" data-comment-marks>
      {groups.map(({ threads: here, top }) => {
        const [first] = here
        const ids = here.map(({ id }) => id)
        const said = here.map(({ messages }) => messages[0]?.text ?? '')
        return (
          <button
            key={ids.join(' ')}
            type="button"
            className="comment-mark"
            style={{ top }}
            data-threads={ids.join(' ')}
            data-blocking={here.some((one) => one.blocking && !one.resolved) || undefined}
            data-resolved={here.every(({ resolved }) => resolved) || undefined}
            data-active={(active !== null && ids.includes(active)) || undefined}
            aria-label={t('spot.marks', { count: here.length, text: said[0] ?? '' })}
            title={said.join('\n')}
            onPointerEnter={() => over(first?.id ?? null)}
            onPointerLeave={() => over(null)}
            onFocus={() => over(first?.id ?? null)}
            onClick={() => first && open(first.id)}
          >
            {here.length > 1 ? here.length : <IconMessage size={14} aria-hidden />}
          </button>
        )
      })}
    </div>
  )
}

interface Marked extends TextMarksProps {
  active: string | null
}

/** Paints the spots and measures where their marks belong, again whenever what is drawn changes its size. */
function useMarks(
  box: { current: HTMLElement | null },
  { active, marked, text }: Marked,
): MarkGroup<PlacedThread>[] {
  const [groups, setGroups] = useState<MarkGroup<PlacedThread>[]>([])
  useEffect(() => {
    const root = box.current?.parentElement
    if (!root || marked.length === 0) return undefined
    const scope = new Scope()
    let unpaint = nothing
    const draw = () => {
      unpaint()
      const ranges = drawnRanges(
        drawnText(root),
        text,
        marked.map(({ range }) => range),
      )
      const found = marked.flatMap(({ thread }, i) => {
        const range = ranges[i]
        return range ? [{ thread, range }] : []
      })
      unpaint = paintRanges(
        found.map(({ range, thread }) => ({ range, paint: paintOf(thread, active) })),
      )
      setGroups(
        groupByLine(found.map(({ range, thread }) => ({ thread, top: topOf(range, root) }))),
      )
    }
    scope.watchSize(root, draw)
    scope.add(() => unpaint())
    return () => scope.dispose()
  }, [active, box, marked, text])
  return marked.length === 0 ? [] : groups
}

const nothing = (): void => undefined

/** How far below the top of its box the first line of a stretch stands. */
function topOf(range: globalThis.Range, root: Element): number {
  const { top } = range.getClientRects()[0] ?? range.getBoundingClientRect()
  return Math.round(top - root.getBoundingClientRect().top + root.scrollTop)
}

function paintOf({ blocking, id, resolved }: PlacedThread, active: string | null): Paint {
  if (id === active) return 'comment-active'
  if (resolved) return 'comment-resolved'
  return blocking ? 'comment-blocking' : 'comment'
}
