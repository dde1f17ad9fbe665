import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { loadComments } from '#server/view/comments-of.ts'
import { type Look, lookAt, naming } from '#server/view/look-at.ts'
import { anchoringOf, readershipOf, threadsIn, threadView } from '#server/view/threads-of.ts'
import {
  type Annotation,
  annotationsOf,
  context as jsonContext,
} from '#shared/discussion/annotation.ts'
import { onWhole } from '#shared/discussion/place.ts'

export const Annotations = z.object({ project: z.string(), key: z.string() })

interface AnnotationPage {
  '@context': typeof jsonContext
  id: string
  type: 'AnnotationPage'
  items: Annotation[]
}

/** The discussion of an instance as W3C Web Annotations, as far as this person may read it. */
export async function annotations(
  context: MemberContext,
  { key }: z.infer<typeof Annotations>,
): Promise<AnnotationPage> {
  return lookAt(context, key, async (look) => ({
    '@context': jsonContext,
    id: `urn:countersign:instance:${look.instance.instanceId}:discussion`,
    type: 'AnnotationPage',
    items: await annotationsOn(look),
  }))
}

export async function annotationsOn(look: Look): Promise<Annotation[]> {
  const rows = await loadComments(look)
  const names = await naming(
    look,
    rows.map(({ personId }) => personId),
  )
  const readers = await readershipOf(look, names, rows)
  const { instanceId } = look.instance
  return threadsIn(rows).flatMap((thread) => {
    const { id, messages, ...view } = threadView(thread, onWhole, readers)
    const { revision } = anchoringOf(thread)
    const { snapshot } = thread.opener
    return annotationsOf({ ...view, id, messages, instance: instanceId, revision, snapshot })
  })
}
