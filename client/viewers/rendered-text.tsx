import './rendered-text.css'
import 'katex/dist/katex.min.css'
import { createContext, use, useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import Markdown, { type Components } from 'react-markdown'
import rehypeKatex from 'rehype-katex'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'

import type { Tag } from '#shared/instance/tag.ts'

import { placeViewers, plainMarkdown, showTags } from './markdown-tags.ts'
import { isBeyondMarkdown, PlainTaggedText, PlainWhenBroken } from './plain-tagged-text.tsx'
import { hideTags } from './text-tags.ts'

const katex = { trust: false, strict: false, maxSize: 20, maxExpand: 500, output: 'htmlAndMathml' }

/**
 * A side's text as Markdown with formulas. Each tag is drawn by `renderTag(tag, true)` where it stands, and its medium by
 * `renderTag(tag, false)` after the block of its first mention.
 */
export function RenderedText(props: RenderedTextProps) {
  const { t } = useTranslation('viewers')
  const beyond = useMemo(() => isBeyondMarkdown(props.text), [props.text])
  if (!beyond)
    return (
      <div className="rendered-text">
        <PlainWhenBroken {...props}>
          <MarkdownText {...props} />
        </PlainWhenBroken>
      </div>
    )
  return (
    <div className="rendered-text">
      <p className="viewer-note">{t('text.plain')}</p>
      <PlainTaggedText {...props} />
    </div>
  )
}

interface RenderedTextProps {
  text: string
  renderTag: (tag: Tag, inline: boolean) => ReactNode
}

function MarkdownText({ text, renderTag }: RenderedTextProps) {
  const { hidden, tags } = useMemo(() => {
    const made = hideTags(text)
    return { hidden: made, tags: new Map(made.tags.map((tag) => [String(tag.start), tag])) }
  }, [text])
  const drawing = useMemo(() => ({ tags, renderTag }), [tags, renderTag])
  // The parsed tree is kept while only `renderTag` changes, so that no viewer is mounted anew.
  const markdown = useMemo(
    () => (
      <Markdown
        remarkPlugins={[plainMarkdown, remarkGfm, remarkMath, [showTags, { hidden }]]}
        rehypePlugins={[
          [rehypeKatex, katex],
          [placeViewers, { hidden }],
        ]}
        components={components}
      >
        {hidden.text}
      </Markdown>
    ),
    [hidden],
  )
  return <Drawing value={drawing}>{markdown}</Drawing>
}

interface Drawn {
  tags: Map<string, Tag>
  renderTag: (tag: Tag, inline: boolean) => ReactNode
}
const Drawing = createContext<Drawn>({ tags: new Map(), renderTag: () => null })

function Chip(props: { 'data-start'?: string }) {
  const { tags, renderTag } = use(Drawing)
  const tag = tags.get(props['data-start'] ?? '')
  return tag ? renderTag(tag, true) : null
}

function Viewer(props: { 'data-start'?: string }) {
  const { tags, renderTag } = use(Drawing)
  const tag = tags.get(props['data-start'] ?? '')
  return tag ? renderTag(tag, false) : null
}

function Link({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  )
}

const components = { a: Link, 'tag-chip': Chip, 'tag-viewer': Viewer } as Components
