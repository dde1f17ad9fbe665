import { use, useMemo, useState } from 'react'

import { ComparedWith } from '#client/viewers/levels/compared-with.ts'

import { CodeDiff } from './code-diff.tsx'
import { CodeEditor } from './code-editor.tsx'
import { useCodeKept } from './code-kept.ts'
import type { CodeLiveProps } from './code-live-props.ts'
import { comparablesOf, earlierOf, ImportedMedia } from './comparables.ts'
import { CompareSelect } from './compare-select.tsx'
import { languageOf } from './language-of.ts'
import { LanguageSelect } from './language-select.tsx'
import { useMonacoTheme } from './use-monaco-theme.ts'

/** A text in the editor, or beside another one. */
export function CodeLive(props: CodeLiveProps) {
  const { name, read, siblings, source, tag } = props
  const imported = use(ImportedMedia)
  const { keep, read: kept } = useCodeKept()
  const [chosen, setChosen] = useState(kept().language)
  const earlier = use(ComparedWith)
  const [compared, setCompared] = useState(kept().compared ?? earlier?.label ?? null)
  useMonacoTheme()
  const recognised = useMemo(
    () => languageOf('inline' in source ? '' : name, read.text),
    [source, name, read],
  )
  const comparables = earlier ? earlierOf(earlier) : comparablesOf(tag, siblings, imported)
  const other = comparables.find(({ id }) => id === compared)
  const language = chosen ?? recognised
  const compare = (id: string | null) => {
    keep({ compared: id })
    setCompared(id)
  }
  const choices = (
    <>
      <CompareSelect comparables={comparables} value={other?.id ?? null} onChange={compare} />
      <LanguageSelect
        recognised={recognised}
        value={chosen}
        onChange={(next) => {
          keep({ language: next })
          setChosen(next)
        }}
      />
    </>
  )
  const shown = { ...props, language, choices }
  if (!other) return <CodeEditor {...shown} />
  return <CodeDiff key={other.id} {...shown} other={other} onClose={() => compare(null)} />
}
