import { EditorState, Prec } from '@codemirror/state'
import { EditorView, keymap } from '@codemirror/view'
import { useEffect, useRef } from 'react'

import { fromOutside } from './editor-state.ts'
import { fidelity } from './fidelity.ts'
import { lineDirection } from './line-direction.ts'
import { smallestChange } from './smallest-change.ts'

import classes from './editor.module.css'

interface RawEditorProps {
  text: string
  label: string
  onChange: (text: string) => void
  onUndo: () => void
  onRedo: () => void
}

/** A text byte for byte, without tags. The page keeps it and its undo. */
export default function RawEditor(props: RawEditorProps) {
  const { label, text } = props
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    if (!box.current) return
    const undo = () => (latest.current.onUndo(), true)
    const redo = () => (latest.current.onRedo(), true)
    const keys = [
      { key: 'Mod-z', run: undo, preventDefault: true },
      { key: 'Mod-Shift-z', run: redo, preventDefault: true },
      { key: 'Mod-y', run: redo, preventDefault: true },
    ]
    const view = new EditorView({
      parent: box.current,
      state: EditorState.create({
        doc: latest.current.text,
        extensions: [
          Prec.high(keymap.of(keys)),
          fidelity,
          lineDirection,
          // The dialog around it gives it the focus by this, however soon it is there.
          EditorView.contentAttributes.of({
            'aria-label': label,
            'data-autofocus': '',
            spellcheck: 'true',
          }),
          EditorView.updateListener.of((update) => {
            const outside = update.transactions.some((one) => one.annotation(fromOutside))
            if (update.docChanged && !outside) latest.current.onChange(update.state.doc.toString())
          }),
        ],
      }),
    })
    editor.current = view
    view.focus()
    return () => {
      editor.current = null
      view.destroy()
    }
    // The editor is made once; a text from outside reaches it below.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [])

  useEffect(() => {
    const view = editor.current
    const changes = view && smallestChange(view.state.doc.toString(), text)
    if (changes) view.dispatch({ changes, annotations: fromOutside.of(true) })
  }, [text])

  return <div ref={box} className={`${classes['editor']} ${classes['tall']}`} />
}
