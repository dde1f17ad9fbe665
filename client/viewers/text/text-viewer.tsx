import './text.css'
import { IconMarkdown } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { TextSpots } from '#client/discussion/spots/text-spots.tsx'
import { CopyTool } from '#client/viewers/copy-tool.tsx'
import { encodingName } from '#client/viewers/encoding-name.ts'
import { keysFrom } from '#client/viewers/key-rows.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { RenderedText } from '#client/viewers/rendered-text.tsx'
import { ScrollBox } from '#client/viewers/scroll-box.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { useSourceText } from '#client/viewers/use-source-text.ts'
import type { ViewerProps } from '#client/viewers/viewer-props.ts'
import { Tool, Tools } from '#client/viewers/viewer-tools.tsx'

import { countText } from './count-text.ts'
import { RawText } from './raw-text.tsx'
import { textRows } from './text-keys.ts'
import { textParts } from './text-parts.ts'
import { namedSigns } from './visible-marks.ts'

const initial = { raw: false, parts: 1 }

/** A text medium: Markdown with formulas, or as it is written, with what cannot be seen marked. */
export default function TextViewer({ source, name, tag, onReady, onFail }: ViewerProps) {
  const { t, i18n } = useTranslation('viewers')
  const { keep, read: kept } = useKept(initial)
  const [raw, setRaw] = useState(kept().raw)
  const [count, setCount] = useState(kept().parts)
  const box = useRef<HTMLElement>(null)
  const read = useSourceText(source, onFail)
  useEffect(() => {
    if (read) onReady()
  }, [read, onReady])
  const { parts, left } = useMemo(() => textParts(read?.text ?? '', count), [read, count])
  if (!read) return null
  const more = () => {
    keep({ parts: count + 1 })
    setCount(count + 1)
  }
  const toggle = () => {
    keep({ raw: !raw })
    setRaw(!raw)
  }
  return (
    <>
      <Tools>
        <Tool label={t('text.raw')} keys="R" icon={IconMarkdown} pressed={raw} onClick={toggle} />
        <CopyTool text={read.text} />
      </Tools>
      <ScrollBox
        ref={box}
        className="text-medium"
        label={t(raw ? 'text.labelRaw' : 'text.label', { name: `${tag} ${name}` })}
        keys={keysFrom(textRows, { raw: toggle })}
      >
        {parts.map((part, i) =>
          raw ? <RawText key={i} text={part} /> : <RenderedPart key={i} text={part} />,
        )}
        {left > 0 && (
          <button type="button" className="viewer-retry" onClick={more}>
            {t('text.more', { count: left, n: left.toLocaleString(i18n.language) })}
          </button>
        )}
        <TextSpots box={box} text={read.text} />
        {!raw && !read.text.trim() && <p className="text-note">{t('text.empty')}</p>}
      </ScrollBox>
      <TextFacts text={read.text} encoding={read.encoding} />
    </>
  )
}

/** A part that is drawn keeps still while more are added. */
const RenderedPart = memo(({ text }: { text: string }) => (
  <RenderedText text={text} renderTag={(one, inline) => inline && <TagChip tag={one.key} />} />
))

/** How long a text is, and what in it cannot be seen. */
function TextFacts({ text, encoding }: { text: string; encoding: string }) {
  const { t, i18n } = useTranslation('viewers')
  const { characters, words } = useMemo(() => countText(text), [text])
  const signs = useMemo(() => namedSigns(text), [text])
  const number = (n: number) => n.toLocaleString(i18n.language)
  const facts = [
    t('text.words', { count: words, n: number(words) }),
    t('text.characters', { count: characters, n: number(characters) }),
    encoding !== 'utf-8' && t('code.encoding', { encoding: encodingName(encoding) }),
    signs.length > 0 &&
      t('text.unseen', {
        signs: signs.map(({ count, name }) => `${name} × ${number(count)}`).join(', '),
      }),
  ]
  return <p className="text-facts">{facts.filter(Boolean).join(' · ')}</p>
}
