import { and, asc, eq, exists, inArray } from 'drizzle-orm'

import { comment, instance } from '#server/db/schema.ts'
import { annotationsOn } from '#server/discussion/annotations.ts'
import { lookAt, type Viewer } from '#server/view/look-at.ts'
import { context as jsonContext } from '#shared/discussion/annotation.ts'
import { type ExportStage, stagesOf } from '#shared/export/export-view.ts'

/**
 * The discussions of a project's instances as W3C Web Annotations, one on a line with its context and the record that it
 * belongs to; as far as the viewer may read them, so that nothing of an open round leaves before its end.
 */
export async function* annotationLines(viewer: Viewer, stage: ExportStage): AsyncGenerator<string> {
  const { db, member } = viewer
  const talked = db.select().from(comment).where(eq(comment.instanceId, instance.instanceId))
  const rows = await db
    .select({
      key: instance.key,
      id: instance.externalId,
      field: instance.field,
      domain: instance.domain,
    })
    .from(instance)
    .where(
      and(
        eq(instance.projectId, member.projectId),
        inArray(instance.stage, stagesOf(stage)),
        exists(talked),
      ),
    )
    .orderBy(
      asc(instance.field),
      asc(instance.domain),
      asc(instance.sortKey),
      asc(instance.instanceId),
    )
  for (const { key, ...record } of rows)
    for (const annotation of await lookAt(viewer, key, annotationsOn))
      yield `${JSON.stringify({ '@context': jsonContext, ...annotation, 'cs:record': record })}\n`
}
