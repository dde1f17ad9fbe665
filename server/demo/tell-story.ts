import { randomUUID } from 'node:crypto'

import { and, eq } from 'drizzle-orm'

import { instance } from '#server/db/schema.ts'
import { appRouter } from '#server/router.ts'
import { createCaller } from '#server/trpc.ts'
import type { Content } from '#shared/instance/content.ts'
import { checks } from '#shared/review/checks.ts'

import type { DemoTarget } from './demo-target.ts'
import { type PersonaId, personas } from './personas.ts'
import { type Step, story } from './story.ts'

/** Does every step of the story to those instances to which nothing has happened yet. */
export async function tellStory(target: DemoTarget, projectId: string): Promise<void> {
  const rows = await target.db
    .select()
    .from(instance)
    .where(and(eq(instance.projectId, projectId), eq(instance.seq, 1)))
  for (const row of rows) {
    const steps = story[`${row.domain} ${row.externalId}`] ?? []
    for (const step of steps)
      await act(callerOf(target, step.by), { project: 'demo', key: row.key }, step)
  }
}

type Caller = ReturnType<typeof callerOf>
interface Place {
  project: string
  key: string
}

function callerOf({ db, blobs }: DemoTarget, id: PersonaId) {
  const name = personas.find((persona) => persona.id === id)?.name ?? id
  return createCaller(appRouter)({
    db,
    blobs,
    actor: { personId: `demo-${id}`, name, founder: false },
    request: {
      loopback: true,
      secure: true,
      address: 'demo',
      sessionToken: null,
      mails: false,
      setSession: () => undefined,
      again: () => Promise.resolve(null),
      mediaUrl: (_, sha256) => sha256,
    },
  })
}

async function act(caller: Caller, at: Place, step: Step): Promise<unknown> {
  if (step.do === 'take') return caller.work.take(at)
  if (step.do === 'remark') return caller.discussion.comment({ ...at, text: step.text })
  if (step.do === 'assign') return caller.work.assign({ ...at, person: `demo-${step.to}` })
  const request = { ...at, requestKey: randomUUID() }
  if (step.do === 'reopen') return caller.review.reopen({ ...request, reason: step.reason })

  const { lease } = await caller.work.take(at)
  const { head, content } = await caller.instance.get(at)
  const held = { ...request, lease }
  switch (step.do) {
    case 'save':
      return caller.revision.save({
        ...held,
        base: head.number,
        message: step.message,
        content: reworded(content, step.replace),
      })
    case 'submit':
      return caller.review.submit({
        ...held,
        base: head.number,
        content: step.replace ? reworded(content, step.replace) : content,
        checks: [...checks],
      })
    case 'propose':
      return caller.review.proposeDeletion({
        ...held,
        base: head.number,
        reason: step.reason,
      })
    case 'back':
      return caller.check.sendBack({ ...held, comment: step.comment })
    case 'high':
      return caller.check.vote({
        ...held,
        seen: head,
        quality: 'high',
        reasons: [],
        note: step.note ?? '',
      })
    case 'low':
      return caller.check.vote({
        ...held,
        seen: head,
        quality: 'low',
        reasons: step.reasons,
        note: step.note,
      })
  }
}

function reworded(content: Content, [from, to]: [string, string]): Content {
  const { question, answer } = content
  return {
    ...content,
    question: { ...question, text: question.text.replace(from, to) },
    answer: { ...answer, text: answer.text.replace(from, to) },
  }
}
