import { Facet } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'

import { shortName } from './short-name.ts'

/** What the editor knows of a side's tags. The media are those of the side itself: only they are offered. */
export interface ChipFacts {
  /** The file name behind each key. */
  labels: ReadonlyMap<string, string>
  /** A small picture behind a key, where there is one: its address. */
  pictures: ReadonlyMap<string, string>
  /** Why a key stands wrongly. */
  problems: ReadonlyMap<string, string>
  /** The key whose medium is looked at beside the text. */
  linked: string | null
  icon: (modality: string) => Node | null
}

const none: ChipFacts = {
  labels: new Map(),
  pictures: new Map(),
  problems: new Map(),
  linked: null,
  icon: () => null,
}
export const chipFacts = Facet.define<ChipFacts, ChipFacts>({
  combine: (values) => values[0] ?? none,
})

interface ChipLook {
  modality: string
  key: string
  label: string
  problem: string
  linked: boolean
  icon: ChipFacts['icon']
}

class Chip extends WidgetType {
  private readonly look: ChipLook

  constructor(look: ChipLook) {
    super()
    this.look = look
  }

  override eq({ look }: Chip): boolean {
    const { key, label, linked, problem } = this.look
    return (
      look.key === key && look.label === label && look.problem === problem && look.linked === linked
    )
  }

  override toDOM(): HTMLElement {
    const { key, label, linked, modality, problem } = this.look
    const chip = document.createElement('span')
    chip.className = 'cm-chip'
    chip.dir = 'ltr'
    chip.draggable = true
    chip.dataset['chip'] = key
    if (problem) chip.dataset['invalid'] = ''
    if (linked) chip.dataset['linked'] = ''
    chip.setAttribute('role', 'img')
    chip.setAttribute('aria-label', [key, label, problem].filter(Boolean).join(', '))
    const icon = this.look.icon(modality)
    if (icon) chip.append(icon)
    chip.append(key)
    if (label) {
      const name = document.createElement('span')
      name.className = 'cm-chip-name'
      name.append(shortName(label))
      chip.append(name)
    }
    return chip
  }

  // The editor would keep a press from becoming a drag.
  override ignoreEvent(event: Event): boolean {
    return event.type === 'mousedown'
  }
}

/** A click puts the cursor behind the tag. */
function press(event: MouseEvent, view: EditorView): void {
  const chip = event.target instanceof Element && event.target.closest<HTMLElement>('.cm-chip')
  if (!chip) return
  if (event.button !== 0) return
  const behind = view.posAtDOM(chip) + (chip.dataset['chip'] ?? '').length + '<>'.length
  const { anchor } = view.state.selection.main
  view.dispatch({ selection: { anchor: event.shiftKey ? anchor : behind, head: behind } })
  view.focus()
}

const decorator = new MatchDecorator({
  regexp: /<(image|audio|video|document|code|threeD|text)([1-9][0-9]*)>/g,
  decoration: (match, view) => {
    const { icon, labels, linked, problems } = view.state.facet(chipFacts)
    const modality = match[1] ?? ''
    const key = `${modality}${match[2] ?? ''}`
    const label = labels.get(key) ?? ''
    const problem = problems.get(key) ?? ''
    return Decoration.replace({
      widget: new Chip({ modality, key, label, problem, linked: key === linked, icon }),
    })
  },
})

class Chips {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = decorator.createDeco(view)
  }

  update(update: ViewUpdate): void {
    const changed = update.startState.facet(chipFacts) !== update.state.facet(chipFacts)
    this.decorations = changed
      ? decorator.createDeco(update.view)
      : decorator.updateDeco(update, this.decorations)
  }
}

/** Draws every tag as one piece that the cursor steps over and Backspace takes whole; the text stays as it is. */
export const chips = ViewPlugin.fromClass(Chips, {
  decorations: (plugin) => plugin.decorations,
  eventHandlers: { click: press },
  provide: (plugin) =>
    EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
})
