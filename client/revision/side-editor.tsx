import { setDiagnostics } from '@codemirror/lint'
import { Compartment, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import {
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'

import { ModalityIcon } from '#client/viewers/modality-icon.tsx'
import type { Side } from '#shared/instance/content.ts'
import { modalities } from '#shared/media/modality.ts'
import type { Finding, Fix } from '#shared/validation/finding.ts'

import type { Carried } from './carried.ts'
import { ChipPreview } from './chip-preview.tsx'
import { type ChipFacts, chipFacts } from './chips.ts'
import { diagnosticsOf } from './diagnostics.ts'
import { dropTags } from './drop-tags.ts'
import type { EditorPlace } from './editor-place.ts'
import { type EditorActs, editorState, fromOutside, moveAtCursor } from './editor-state.ts'
import type { Moving } from './move-medium.ts'
import { tagAt } from './move-tag.ts'
import { boxAt, pointChips } from './point-chips.ts'
import { smallestChange } from './smallest-change.ts'
import { TagCommands } from './tag-commands.tsx'
import { TagMenu, type TagMove } from './tag-menu.tsx'
import { usePointed } from './use-pointed.ts'

import classes from './editor.module.css'

export interface SideEditorProps {
  side: Side
  label: string
  text: string
  chips: Omit<ChipFacts, 'icon'>
  /** Findings of exactly this text; those of an older one are not drawn. */
  findings: readonly Finding[] | null
  /** Where to go; a new object goes there again. */
  place: EditorPlace | null
  /** What had the focus when the editor was asked for. It comes later, and takes the focus from nothing that was gone to meanwhile. */
  before: RefObject<Element | null>
  /** Whether the cursor was here last, so that commands about a tag mean this text. */
  active: boolean
  /** What belongs to the page around the text, such as the anchors of comments. Given once. */
  extensions?: Extension
  /** Whose tags and media can be dragged here. */
  owner: object
  preview: (key: string) => ReactNode
  /** The editor once it is there, and null when it is gone. */
  onView: (view: EditorView | null) => void
  acts: Omit<EditorActs, 'menu'> & {
    fix: (fix: Fix) => void
    /** The cursor is at a tag: its medium is shown beside the text. */
    look: (key: string) => void
    files: (files: File[], at: number) => void
    arrive: (carried: Carried, at: number) => void
    across: (moving: Moving) => void
  }
}

/** The source of one side: the raw string, tags drawn as chips, findings underlined. */
export function SideEditor(props: SideEditorProps) {
  const { active, before, chips: facts, findings, label, owner, place, preview, side, text } = props
  const box = useRef<HTMLDivElement>(null)
  const icons = useRef<HTMLSpanElement>(null)
  const [editor, setEditor] = useState<EditorView | null>(null)
  const [menu, setMenu] = useState<{ tag: string; box: DOMRect } | null>(null)
  const latest = useRef(props)
  const shown = useMemo(() => new Compartment(), [])
  const pointed = usePointed()
  const { point } = pointed
  const known = useMemo(
    (): ChipFacts => ({
      ...facts,
      icon: (modality) =>
        icons.current?.querySelector(`[data-icon="${modality}"] svg`)?.cloneNode(true) ?? null,
    }),
    [facts],
  )
  const openMenu = (view: EditorView | null): boolean => {
    const tag = view && tagAt(view.state.doc.toString(), view.state.selection.main.head)
    const at = tag && boxAt(view, tag.start)
    if (at) setMenu({ tag: tag.key, box: at })
    return at !== null
  }
  const openLatest = useRef(openMenu)
  const pointLatest = useRef(point)
  useEffect(() => {
    latest.current = props
    openLatest.current = openMenu
    pointLatest.current = point
  })

  useEffect(() => {
    if (!box.current) return
    const more = [
      latest.current.extensions ?? [],
      shown.of(chipFacts.of(known)),
      pointChips((chip, by) => {
        pointLatest.current(chip, by)
        if (chip && by === 'cursor') latest.current.acts.look(chip.key)
      }),
      dropTags({
        owner,
        side,
        onFiles: (files, at) => latest.current.acts.files(files, at),
        onArrive: (carried, at) => latest.current.acts.arrive(carried, at),
      }),
    ]
    const acts = () => ({ ...latest.current.acts, menu: () => openLatest.current(view) })
    const view: EditorView = new EditorView({
      parent: box.current,
      state: editorState(latest.current.text, { label, more }, acts),
    })
    const tell = (now: EditorView | null) => {
      setEditor(now)
      latest.current.onView(now)
    }
    tell(view)
    return () => {
      tell(null)
      view.destroy()
    }
    // The editor is made once; what changes later reaches it below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  useEffect(() => {
    const changes = editor && smallestChange(editor.state.doc.toString(), text)
    if (!changes) return
    const selection = editor.hasFocus ? { anchor: changes.from + changes.insert.length } : undefined
    editor.dispatch({ changes, ...(selection && { selection }), annotations: fromOutside.of(true) })
  }, [editor, text])

  // One change for both, before the paint: each makes the browser lay out the text.
  useLayoutEffect(() => {
    if (!editor) return
    const fix = (chosen: Fix) => latest.current.acts.fix(chosen)
    const found = findings && diagnosticsOf(findings, editor.state.doc.length, fix)
    const underlined = found && setDiagnostics(editor.state, found).effects
    editor.dispatch({
      effects: [
        ...(editor.state.facet(chipFacts) === known
          ? []
          : [shown.reconfigure(chipFacts.of(known))]),
        ...[underlined ?? []].flat(),
      ],
    })
  }, [editor, findings, known, shown])

  useEffect(() => {
    if (!editor) return
    const { activeElement } = document
    const goneOn =
      before.current && ![document.body, before.current].includes(activeElement ?? document.body)
    before.current = null
    if (!place) return
    const within = (at: number) => Math.min(at, editor.state.doc.length)
    const selection = { anchor: within(place.start), head: within(place.end) }
    editor.dispatch({
      selection,
      effects: place.still ? [] : EditorView.scrollIntoView(selection.anchor, { y: 'center' }),
    })
    if (!goneOn) editor.focus()
  }, [before, editor, place])

  const move = (how: TagMove) => {
    if (!editor) return
    const tag = tagAt(editor.state.doc.toString(), editor.state.selection.main.head)
    if (how !== 'across') moveAtCursor(editor, how)
    else if (tag) latest.current.acts.across({ side, key: tag.key, start: tag.start })
  }
  const moveLatest = useRef(move)
  useEffect(() => {
    moveLatest.current = move
  })
  const commands = useMemo(
    () => ({
      menu: () => void openLatest.current(editor),
      move: (how: TagMove) => moveLatest.current(how),
    }),
    [editor],
  )

  return (
    <div className={classes['editor']}>
      <span ref={icons} hidden>
        {modalities.map((modality) => (
          <span key={modality} data-icon={modality}>
            <ModalityIcon modality={modality} />
          </span>
        ))}
      </span>
      <div ref={box} />
      <TagCommands active={active} {...commands} />
      {pointed.chip && !menu && (
        <ChipPreview
          chip={pointed.chip}
          onEnter={pointed.hold}
          onLeave={pointed.release}
          onDismiss={pointed.dismiss}
        >
          {preview(pointed.chip.key)}
        </ChipPreview>
      )}
      {menu && (
        <TagMenu
          side={side}
          {...menu}
          onMove={move}
          onClose={() => {
            setMenu(null)
            editor?.focus()
          }}
        />
      )}
    </div>
  )
}
