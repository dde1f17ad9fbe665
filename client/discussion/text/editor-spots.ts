import './spots.css'
import { type Extension, StateEffect, StateField, type Text } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  gutter,
  GutterMarker,
  ViewPlugin,
} from '@codemirror/view'

import type { DiscussionStore, PlacedThread } from '#client/discussion/discussion-store.ts'
import { rangeToUnits } from '#shared/discussion/code-points.ts'
import type { Side } from '#shared/instance/content.ts'

const put = StateEffect.define<DecorationSet>()

/** Where remarks stand in the text that is edited: they go along with every change of it. */
const spots = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (value, transaction) => {
    const mapped = value.map(transaction.changes)
    return transaction.effects.reduce(
      (set, effect) => (effect.is(put) ? effect.value : set),
      mapped,
    )
  },
  provide: (field) => EditorView.decorations.from(field),
})

class Mark extends GutterMarker {
  private readonly count: number
  private readonly open: () => void
  private readonly name: string

  constructor(count: number, name: string, open: () => void) {
    super()
    this.count = count
    this.name = name
    this.open = open
  }

  override eq(other: Mark): boolean {
    return other.count === this.count && other.name === this.name
  }

  override toDOM(): HTMLElement {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'comment-mark'
    button.textContent = String(this.count)
    button.setAttribute('aria-label', this.name)
    button.title = this.name
    button.addEventListener('click', this.open)
    return button
  }
}

/** The remarks on one side's text, while its source is edited; `nameOf` names the mark beside a line. */
export function editorSpots(
  store: DiscussionStore,
  side: Side,
  nameOf: (threads: readonly PlacedThread[]) => string,
): Extension {
  const here = () =>
    store
      .getState()
      .threads.filter(({ anchor }) => anchor?.on.kind === 'text' && anchor.on.side === side)
  const follow = ViewPlugin.define((view) => {
    const draw = () =>
      view.dispatch({ effects: put.of(drawn(here(), store.getState().active, view.state.doc)) })
    const ended = { yes: false }
    queueMicrotask(() => {
      if (!ended.yes) draw()
    })
    const unsubscribe = store.subscribe((now, before) => {
      if (now.threads !== before.threads || now.active !== before.active) draw()
    })
    return {
      destroy: () => {
        ended.yes = true
        unsubscribe()
      },
    }
  })
  return [
    spots,
    follow,
    gutter({
      class: 'cm-comment-gutter',
      side: 'after',
      lineMarker: (view, line) => {
        const ids = idsBetween(view.state.field(spots), line.from, line.to)
        const threads = here().filter(({ id }) => ids.includes(id))
        const [first] = threads
        return first
          ? new Mark(threads.length, nameOf(threads), () => store.getState().want(first.id))
          : null
      },
      lineMarkerChange: (update) => update.startState.field(spots) !== update.state.field(spots),
    }),
  ]
}

function drawn(threads: readonly PlacedThread[], active: string | null, doc: Text): DecorationSet {
  const text = doc.toString()
  const marks = threads.flatMap(({ blocking, id, now, resolved }) => {
    const { end, start } = now.range ? rangeToUnits(text, now.range) : { start: 0, end: 0 }
    if (end <= start) return []
    const attributes = {
      'data-thread': id,
      ...(blocking && { 'data-blocking': '' }),
      ...(resolved && { 'data-resolved': '' }),
      ...(id === active && { 'data-active': '' }),
    }
    return [Decoration.mark({ class: 'cm-comment', attributes }).range(start, end)]
  })
  return Decoration.set(marks, true)
}

function idsBetween(set: DecorationSet, from: number, to: number): string[] {
  const ids: string[] = []
  set.between(from, to, (start, _, { spec }) => {
    const { attributes } = spec as { attributes: Record<string, string> }
    if (start >= from && start <= to) ids.push(attributes['data-thread'] ?? '')
  })
  return ids
}
