import { useEffect, useState } from 'react'

import { type Content, mediaOf, type Side } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'

import { bytesOf } from './seen/bytes-of.ts'

export interface MediumBytes {
  medium: Medium
  sha256: string
}

const none: readonly MediumBytes[] = []

/** The media of a content that have bytes, with their SHA-256; those of inline texts take a moment. Typing changes nothing. */
export function useMediaBytes({ answer, question }: Pick<Content, Side>): readonly MediumBytes[] {
  const [found, setFound] = useState(none)
  const ofQuestion = question.media
  const ofAnswer = answer.media
  useEffect(() => {
    let gone = false
    const media = mediaOf({
      question: { text: '', media: ofQuestion },
      answer: { text: '', media: ofAnswer },
    })
    const named = media.map(async (medium) => ({ medium, sha256: await bytesOf(medium) }))
    const told = (all: Awaited<(typeof named)[number]>[]) => {
      if (!gone) setFound(all.flatMap(({ medium, sha256 }) => (sha256 ? [{ medium, sha256 }] : [])))
    }
    void Promise.all(named).then(told)
    return () => {
      gone = true
    }
  }, [ofQuestion, ofAnswer])
  return found
}
