import {
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconNotebook,
  IconSearch,
  IconSpace,
  IconTextWrap,
} from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { useShowThread } from '#client/discussion/spots/use-show-thread.ts'
import { CopyTool } from '#client/viewers/copy-tool.tsx'
import { pressOf } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { useCodeKept } from './code-kept.ts'
import { codeRows } from './code-keys.ts'
import type { CodeLiveProps } from './code-live-props.ts'
import { useCodeUri } from './code-uri.ts'
import { GoToLine } from './go-to-line.tsx'
import { pooledModel } from './models.ts'
import { monaco } from './monaco.ts'
import { RangeLink } from './range-link.tsx'
import { LineSpots } from './spots/line-spots.tsx'
import { nextSpot } from './spots/next-spot.ts'
import { goTo, useCodeSpots } from './spots/use-code-spots.ts'
import { TextFacts } from './text-facts.tsx'
import { traitsOf } from './text-traits.ts'
import { useEditor } from './use-editor.ts'
import { useGoToLinked } from './use-go-to-linked.ts'

/** A text in the editor, with the tools that are for reading. */
export function CodeEditor(props: CodeLiveProps & { language: string; choices: ReactNode }) {
  const { read, name, tag, language, choices, note, onCells, onReady } = props
  const { t } = useTranslation('viewers')
  const box = useRef<HTMLDivElement>(null)
  const kept = useCodeKept()
  const uri = useCodeUri(props)
  const label = t('code.label', { name: `${tag} ${name}` })
  const editor = useEditor(box, { uri, text: read.text, language, label }, kept)
  const [wrap, setWrap] = useState(kept.read().wrap)
  const [whitespace, setWhitespace] = useState(kept.read().whitespace)
  const traits = useMemo(() => traitsOf(read.text), [read])
  useGoToLinked(editor, tag, kept)
  const spots = useCodeSpots(editor, { text: read.text, language })
  const show = useShowThread()
  useEffect(() => {
    if (editor) onReady()
  }, [editor, onReady])
  useEffect(() => {
    const model = editor && pooledModel(uri)
    if (model) monaco.editor.setModelLanguage(model, language)
  }, [editor, uri, language])
  useEffect(() => {
    kept.keep({ wrap, whitespace })
    editor?.updateOptions({
      wordWrap: wrap ? 'on' : 'off',
      renderWhitespace: whitespace ? 'all' : 'selection',
    })
  }, [editor, wrap, whitespace, kept])

  const act = async (action: string) => {
    editor?.focus()
    await editor?.getAction(action)?.run()
  }
  // What is folded is shorter, so the line a person was at may have gone out of sight.
  const folding = async (action: string) => {
    await act(action)
    const at = editor?.getPosition()
    if (at) editor?.revealPositionInCenterIfOutsideViewport(at)
  }
  const fold = () => void folding('editor.foldAll')
  const unfold = () => void folding('editor.unfoldAll')
  const find = () => void act('actions.find')
  const step = (by: 1 | -1) => {
    const next = editor && nextSpot(spots, editor.getPosition()?.lineNumber ?? 1, by)
    if (!next) return
    goTo(editor, next.lines)
    show.over(next.spot.thread)
  }
  const press = pressOf(
    keysFrom(codeRows, {
      find,
      wrap: () => setWrap(!wrap),
      whitespace: () => setWhitespace(!whitespace),
      fold,
      unfold,
      cells: onCells ?? null,
      step: spots.length > 0 ? step : null,
    }),
  )
  const onKeyDown = (event: KeyboardEvent) => {
    const written = event.target instanceof Element && event.target.closest('.find-widget')
    if (!written) press(event)
  }
  return (
    <div className="code-live">
      <Tools>
        {onCells && (
          <Tool label={t('notebook.cells')} keys="R" icon={IconNotebook} onClick={onCells} />
        )}
        <Tool label={t('code.find')} keys="Ctrl+F, /" icon={IconSearch} onClick={find} />
        <Tool
          label={t('code.wrap')}
          keys="W"
          icon={IconTextWrap}
          pressed={wrap}
          onClick={() => setWrap(!wrap)}
        />
        <Tool
          label={t('code.whitespace')}
          keys="."
          icon={IconSpace}
          pressed={whitespace}
          onClick={() => setWhitespace(!whitespace)}
        />
        <Tool label={t('code.fold')} keys="−" icon={IconArrowsDiagonalMinimize2} onClick={fold} />
        <Tool label={t('code.unfold')} keys="+" icon={IconArrowsDiagonal} onClick={unfold} />
        <CopyTool text={read.text} />
      </Tools>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the editor inside has the focus and the role */}
      <div className="code-room" onKeyDown={onKeyDown}>
        <div ref={box} className="code-box" dir="ltr" />
        <LineSpots editor={editor} spots={spots} />
      </div>
      <div className="code-status">
        <GoToLine editor={editor} lines={traits.lines} />
        <TextFacts encoding={read.encoding} traits={traits} note={note} />
        <RangeLink editor={editor} tag={tag} />
        {choices}
      </div>
    </div>
  )
}
