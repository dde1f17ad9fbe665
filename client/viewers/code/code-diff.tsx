import { IconArrowDown, IconArrowUp, IconColumns2, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, use, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { pressOf } from '#client/viewers/key-box.tsx'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import { Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { useCodeKept } from './code-kept.ts'
import { diffRows } from './code-keys.ts'
import type { CodeLiveProps } from './code-live-props.ts'
import { useCodeText } from './code-text.ts'
import { codeUri, useCodeUri } from './code-uri.ts'
import type { Comparable } from './comparables.ts'
import { languageOf } from './language-of.ts'
import { LineSpots } from './spots/line-spots.tsx'
import { useCodeSpots } from './spots/use-code-spots.ts'
import { useDiffEditor } from './use-diff-editor.ts'

type CodeDiffProps = CodeLiveProps & {
  language: string
  choices: ReactNode
  other: Comparable
  onClose: () => void
}

/** A text beside another one: in two columns, or as one text with what was taken away and added. */
export function CodeDiff(props: CodeDiffProps) {
  const { read, tag, language, choices, other, onClose, onReady, onFail } = props
  const { t } = useTranslation('viewers')
  const box = useRef<HTMLDivElement>(null)
  const { keep, read: kept } = useCodeKept()
  const [sideBySide, setSideBySide] = useState(kept().sideBySide)
  const beside = useCodeText(other.source, onFail)
  const uri = useCodeUri(props)
  const otherUri = useOtherUri(other)
  const { editor, changes, narrow } = useDiffEditor(box, {
    before: beside && {
      uri: otherUri,
      text: beside.text,
      language: other.imported ? language : languageOf(other.name ?? '', beside.text),
    },
    after: { uri, text: read.text, language },
  })
  useEffect(() => {
    if (editor) onReady()
  }, [editor, onReady])
  const right = editor?.getModifiedEditor() ?? null
  const spots = useCodeSpots(right, { text: read.text, language })
  const name = other.imported
    ? t('code.imported')
    : [other.tag, other.name].filter(Boolean).join(' ')
  useEffect(() => {
    // All at once: an editor that is told only one of these forgets its labels.
    const options = {
      renderSideBySide: sideBySide,
      originalAriaLabel: t('code.label', { name }),
      modifiedAriaLabel: t('code.label', { name: tag }),
    }
    editor?.updateOptions(options)
    // oxlint-disable-next-line react/exhaustive-deps -- it forgets them too when its width makes one column of two
  }, [editor, sideBySide, narrow, name, tag, t])

  const go = (target: 'next' | 'previous') => () => {
    editor?.goToDiff(target)
    editor?.getModifiedEditor().focus()
  }
  const turn = () => {
    keep({ sideBySide: !sideBySide })
    setSideBySide(!sideBySide)
  }
  const press = pressOf(keysFrom(diffRows, { next: go('next'), previous: go('previous'), turn }))
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof Element && event.target.closest('.find-widget'))) press(event)
  }
  return (
    <div className="code-live code-diff">
      <Tools>
        <Tool
          label={t('code.previousChange')}
          keys="P"
          icon={IconArrowUp}
          onClick={go('previous')}
        />
        <Tool label={t('code.nextChange')} keys="N" icon={IconArrowDown} onClick={go('next')} />
        <Tool
          label={narrow ? t('code.tooNarrow') : t('code.sideBySide')}
          keys="U"
          icon={IconColumns2}
          pressed={sideBySide && !narrow}
          disabled={narrow}
          onClick={turn}
        />
        <Tool label={t('code.uncompare')} icon={IconX} onClick={onClose} />
      </Tools>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the editors inside have the focus and the role */}
      <div className="code-room" onKeyDown={onKeyDown}>
        <div ref={box} className="code-box" dir="ltr" />
        <LineSpots editor={right} spots={spots} />
      </div>
      <div className="code-status">
        <output className="grow">
          {t('code.between', { before: name, after: tag })}
          {changes !== null && ` · ${t('code.changes', { count: changes })}`}
        </output>
        {choices}
      </div>
    </div>
  )
}

function useOtherUri({ id, name, source }: Comparable): string {
  const owner = use(KeptOwner)
  if ('inline' in source) return codeUri(owner, id, null)
  return codeUri(owner, id, { name: name ?? '', sha256: source.file.sha256 })
}
