import './code.css'
import { useEffect, useRef } from 'react'

import { Scope } from '#client/lib/scope.ts'

import { reading } from './editor-options.ts'
import { shownEdit, shownText, writeBack } from './line-ends.ts'
import { fontsReady, languageReady, monaco } from './monaco.ts'
import { useMonacoTheme } from './use-monaco-theme.ts'

interface CodeWriterProps {
  text: string
  language: string
  label: string
  onChange: (text: string) => void
  onUndo: () => void
  onRedo: () => void
}

/** Monaco to write in. It types what it is told and nothing more: no bracket, no indent and no line end of its own making. */
const writing: monaco.editor.IStandaloneEditorConstructionOptions = {
  ...reading,
  readOnly: false,
  domReadOnly: false,
  tabFocusMode: false,
  autoClosingBrackets: 'never',
  autoClosingQuotes: 'never',
  autoSurround: 'never',
  autoIndent: 'keep',
  trimAutoWhitespace: false,
  insertSpaces: true,
  wordWrap: 'on',
}

/** The page keeps the text and its undo; what comes back from there is shown here. */
export default function CodeWriter(props: CodeWriterProps) {
  const { label, language, text } = props
  const box = useRef<HTMLDivElement>(null)
  const editor = useRef<monaco.editor.IStandaloneCodeEditor | null>(null)
  const latest = useRef(props)
  const outside = useRef(false)
  useMonacoTheme()
  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    const scope = new Scope()
    void Promise.all([fontsReady(), languageReady(language)]).then(() => {
      if (scope.ended || !box.current) return
      const model = monaco.editor.createModel(shownText(latest.current.text), language)
      model.setEOL(monaco.editor.EndOfLineSequence.LF)
      const made = monaco.editor.create(box.current, { ...writing, model, ariaLabel: label })
      const { KeyCode, KeyMod } = monaco
      made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyZ, () => latest.current.onUndo())
      made.addCommand(KeyMod.CtrlCmd | KeyCode.KeyY, () => latest.current.onRedo())
      made.addCommand(KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, () => latest.current.onRedo())
      let raw = latest.current.text
      const heard = model.onDidChangeContent(({ changes }) => {
        raw = outside.current ? latest.current.text : writeBack(raw, changes)
        if (!outside.current) latest.current.onChange(raw)
      })
      scope.watchSize(box.current, (room) => made.layout(room))
      scope.add(() => {
        heard.dispose()
        made.setModel(null)
        made.dispose()
        model.dispose()
        editor.current = null
      })
      editor.current = made
      made.focus()
    })
    return () => scope.dispose()
    // The editor is made once; a text from outside reaches it below.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [language])

  useEffect(() => {
    const model = editor.current?.getModel()
    const change = model && shownEdit(model.getValue(), shownText(text))
    if (!model || !change) return
    const start = model.getPositionAt(change.rangeOffset)
    const end = model.getPositionAt(change.rangeOffset + change.rangeLength)
    outside.current = true
    model.applyEdits([{ range: monaco.Range.fromPositions(start, end), text: change.text }])
    outside.current = false
  }, [text])

  return <div ref={box} className="code-writer" dir="ltr" />
}
