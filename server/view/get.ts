import { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { markOf } from '#server/gold/mark-of.ts'
import { toldOf } from '#server/gold/told.ts'
import { revisionOf } from '#server/instance/revision-of.ts'
import { findingsOf } from '#server/validation/findings-of.ts'
import { onWhole } from '#shared/discussion/place.ts'
import type { InstanceView } from '#shared/view/instance-view.ts'
import { abilitiesOf } from '#shared/work/abilities.ts'

import { loadComments } from './comments-of.ts'
import { filesOf } from './files-of.ts'
import { lookAt, naming } from './look-at.ts'
import { draftOf, sourceOf, submissionOf, viewedBy, voteDraftOf, whyTakenAway } from './own-work.ts'
import { placesOf } from './places-of.ts'
import { revisionHead } from './revision-head.ts'
import { leaseOf, peopleAt, secondOf } from './seats-of.ts'
import { loadSuggestions, suggestionView } from './suggestions-of.ts'
import { readershipOf, threadsIn, threadView } from './threads-of.ts'
import { loadVotes, votesOf } from './votes-of.ts'

export const Get = z.object({ project: z.string(), key: z.string() })

/** An instance as this person may see it. */
export async function get(
  context: MemberContext,
  input: z.infer<typeof Get>,
): Promise<InstanceView> {
  return lookAt(context, input.key, async (look) => {
    const { tx, instance, standing, seats, sees } = look
    const { instanceId, stage } = instance
    const head = await revisionOf(tx, instanceId, instance.head)
    const imported = instance.head === 1 ? head : await revisionOf(tx, instanceId, 1)
    const draft = await draftOf(look)
    const votes = await loadVotes(look)
    const comments = await loadComments(look)
    const suggested = await loadSuggestions(look)
    const submitted = await submissionOf(look)
    const names = await naming(look, [
      head.row.authorId,
      ...votes.map((row) => row.personId),
      ...comments.map((row) => row.personId),
      ...suggested.map(({ row }) => row.personId),
      ...seats.flatMap((seat) => [seat.holderId, seat.assigneeId]),
    ])
    const threads = threadsIn(comments)
    const places = await placesOf(look, threads, { number: instance.head, content: head.content })
    const readers = await readershipOf(look, names, comments)
    const contents = [head.content, imported.content, ...(draft ? [draft.content] : [])]
    contents.push(...suggested.flatMap((one) => [one.base, one.content]))
    const found = await findingsOf(tx, head.content, look)
    return {
      key: instance.key,
      instance: instanceId,
      stage,
      round: instance.round,
      olderPolicy: look.older === null ? null : { version: look.older, policy: look.policy },
      cycle: instance.cycle,
      proposal: submitted?.verdict === 'propose_deletion' ? { reason: submitted.reason } : null,
      head: revisionHead(head.row, names),
      content: head.content,
      imported: imported.content,
      files: await filesOf(context, look, contents),
      findings: found,
      lease: leaseOf(look),
      ...peopleAt(look, names),
      second: await secondOf(look),
      plan: { priority: instance.priority, due: instance.dueAt?.toISOString() ?? null },
      takenAway: await whyTakenAway(look),
      ...abilitiesOf(standing),
      votes: votesOf(look, votes, names),
      hidden: [
        ...(sees.votes ? [] : ([sees.remarks ? 'verdicts' : 'votes'] as const)),
        ...(sees.authors ? [] : (['reviewer'] as const)),
        ...(sees.remarks && !sees.checkers ? (['checkers'] as const) : []),
      ],
      threads: threads.map((rows) =>
        threadView(rows, places.get(rows.opener.commentId) ?? onWhole, readers),
      ),
      suggestions: suggested.map((one) => suggestionView(one, { me: look.me, names })),
      checks: submitted?.checks ?? [],
      draft,
      voteDraft: await voteDraftOf(look),
      viewed: await viewedBy(look),
      source: await sourceOf(look),
      told: await toldOf(tx, instance),
      gold: await markOf(look),
    }
  })
}
