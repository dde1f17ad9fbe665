import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { SideMarks } from '#client/discussion/text/side-marks.tsx'
import { MediumView } from '#client/viewers/medium-view.tsx'
import { RenderedText } from '#client/viewers/rendered-text.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { type Content, mediaOf, type Side, sides } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { type Tag, tagsIn } from '#shared/instance/tag.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import classes from './desk.module.css'

interface SideViewProps {
  side: Side
  content: Content
  files: Record<string, MediumFile>
  /** Why a key stands wrongly on this side. */
  problems: ReadonlyMap<string, string>
  onShow: (side: Side, key: string) => void
}

/** One side as a reader sees it: the text, and each medium after the block that names it first. */
export function SideView({ content, files, onShow, problems, side }: SideViewProps) {
  const { t } = useTranslation('instance')
  const { text } = content[side]
  const questionMedia = content.question.media
  const answerMedia = content.answer.media
  const siblings = useMemo(
    () => ({
      media: mediaOf({
        question: { text: '', media: questionMedia },
        answer: { text: '', media: answerMedia },
      }),
      files,
    }),
    [questionMedia, answerMedia, files],
  )
  const own = content[side].media
  const mediumOf = useCallback(
    (key: string) =>
      own.find((medium) => medium.key === key) ??
      siblings.media.find((medium) => medium.key === key),
    [own, siblings],
  )
  const show = useCallback(
    (medium: Medium) => (
      <MediumView
        medium={medium}
        file={medium.kind === 'file' ? files[medium.sha256] : undefined}
        tag={medium.key}
        siblings={siblings}
      />
    ),
    [files, siblings],
  )
  const renderTag = useCallback(
    (tag: Tag, inline: boolean) => {
      const medium = mediumOf(tag.key)
      if (inline)
        return (
          <TagChip
            tag={tag.key}
            invalid={problems.get(tag.key)}
            onClick={medium ? () => onShow(side, tag.key) : undefined}
          />
        )
      return medium ? show(medium) : null
    },
    [mediumOf, onShow, problems, show, side],
  )
  const named = useMemo(() => {
    const texts = sides.map((one) => content[one].text)
    return new Set(texts.flatMap(tagsIn).map((tag) => tag.key))
  }, [content])
  const unnamed = own.filter((medium) => !named.has(medium.key))
  return (
    <div data-side={side}>
      <RenderedText text={text} renderTag={renderTag} />
      <SideMarks side={side} text={text} />
      {unnamed.length > 0 && (
        <section className={classes['unnamed']}>
          <h3>{t('side.unnamed')}</h3>
          {unnamed.map((medium) => (
            <div key={medium.key}>{show(medium)}</div>
          ))}
        </section>
      )}
    </div>
  )
}
