import { IconFileText } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { TextSpots } from '#client/discussion/spots/text-spots.tsx'
import { useWholeOnly } from '#client/discussion/spots/use-whole-only.ts'
import { encodingName } from '#client/viewers/encoding-name.ts'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { isBeyondMarkdown } from '#client/viewers/plain-tagged-text.tsx'
import { RenderedText } from '#client/viewers/rendered-text.tsx'
import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { prettyJson } from './pretty-json.ts'
import { SafePage } from './safe-page.tsx'
import { TextBlocks } from './text-blocks.tsx'
import { textDocumentRows } from './text-document-keys.ts'

type TextKind = 'text' | 'markdown' | 'json' | 'html'

const first = { raw: false }

/** A document of text: laid out where its kind can be, and as it is written at one key's distance. */
export default function TextDocument({ kind, ...props }: FileViewerProps & { kind: TextKind }) {
  const { url, file, name, onReady, onFail } = props
  const { t } = useTranslation('viewers')
  const kept = useKept(first)
  const box = useRef<HTMLElement>(null)
  const [raw, setRaw] = useState(() => kept.read().raw)
  const read = useSourceText({ url, file }, onFail)
  useEffect(() => {
    if (read) onReady()
  }, [read, onReady])
  const text = read?.text ?? null
  const toggle = () => {
    setRaw(!raw)
    kept.keep({ raw: !raw })
  }
  const keys = kind === 'text' ? {} : keysFrom(textDocumentRows, { raw: toggle })
  return (
    <div className="viewer-fill">
      <Tools>
        {read && read.encoding !== file.facts.codec && (
          <span className="viewer-facts">{encodingName(read.encoding)}</span>
        )}
        {kind !== 'text' && (
          <Tool label={t('text.raw')} keys="m" icon={IconFileText} pressed={raw} onClick={toggle} />
        )}
      </Tools>
      <ScrollBox
        ref={box}
        className="viewer-scroll document-scroll"
        label={t('document.text', { name })}
        keys={keys}
      >
        {text !== null &&
          (raw || kind === 'text' ? (
            <TextBlocks text={text} />
          ) : (
            <LaidOut kind={kind} text={text} name={name} />
          ))}
        {text !== null && (raw || kind !== 'html') && <TextSpots box={box} text={text} />}
      </ScrollBox>
    </div>
  )
}

function LaidOut({ kind, text, name }: { kind: TextKind; text: string; name: string }) {
  const { t } = useTranslation('viewers')
  const json = useMemo(() => (kind === 'json' ? prettyJson(text) : null), [kind, text])
  switch (kind) {
    case 'markdown':
      return isBeyondMarkdown(text) ? (
        <>
          <p className="viewer-note">{t('text.plain')}</p>
          <TextBlocks text={text} />
        </>
      ) : (
        <div className="document-markdown">
          <RenderedText
            text={text}
            renderTag={(tag, inline) => inline && <TagChip tag={tag.key} />}
          />
        </div>
      )
    case 'html':
      return <Page html={text} title={t('document.pageOf', { name })} />
    case 'json':
    case 'text':
      return <TextBlocks text={json ?? text} />
  }
}

function Page(page: { html: string; title: string }) {
  useWholeOnly('page')
  return <SafePage {...page} />
}
