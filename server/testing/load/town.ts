import type { Db } from '#server/db/db.ts'
import { membership, person, session } from '#server/db/schema.ts'
import { transact } from '#server/db/transact.ts'
import { createInstances } from '#server/instance/create-instances.ts'
import { hashSecret, newSecret } from '#server/people/secret.ts'
import { addProject } from '#server/project/add-project.ts'
import { newInstance } from '#server/testing/records.ts'
import { plainContent } from '#shared/instance/testing/plain-content.ts'
import { defaultPolicy, type Policy } from '#shared/project/policy.ts'
import { unimTaxonomy } from '#shared/project/taxonomy.ts'

export interface Town {
  project: string
  projectId: string
  /** The session of each person; everybody reviews and checks. */
  tokens: { name: string; personId: string; token: string }[]
}

const perTransaction = 200
const day = 86_400_000

/** A project with people who are signed in and instances that wait for them. */
export async function settle(
  db: Db,
  {
    name,
    people,
    instances,
    policy,
  }: { name: string; people: number; instances: number; policy?: Partial<Policy> },
): Promise<Town> {
  const projectId = `town-${name}`
  const born = { projectId, slug: name, name, taxonomy: unimTaxonomy }
  await transact(db, (tx) =>
    addProject(tx, { ...born, policy: { ...defaultPolicy, ...policy } }, null),
  )
  const tokens = Array.from({ length: people }, (_, i) => ({
    name: `Person ${i + 1}`,
    personId: `${name}-${i + 1}`,
    token: newSecret(),
  }))
  await db.insert(person).values(tokens.map((one) => ({ personId: one.personId, name: one.name })))
  await db.insert(membership).values(
    tokens.map(({ personId }) => ({
      projectId,
      personId,
      roles: ['reviewer' as const, 'checker' as const],
    })),
  )
  await db.insert(session).values(
    tokens.map(({ personId, token }) => ({
      tokenHash: hashSecret(token),
      personId,
      expiresAt: new Date(Date.now() + 90 * day),
    })),
  )
  const filler = 'A triangle is a closed figure of straight sides. '.repeat(20)
  for (let made = 0; made < instances; made += perTransaction) {
    const count = Math.min(perTransaction, instances - made)
    const items = Array.from({ length: count }, (_, i) => {
      const question = { text: `${filler}How many sides has it?`, media: [] }
      return newInstance(plainContent({ id: String(made + i + 1), question }))
    })
    await transact(db, (tx) => createInstances(tx, { projectId, actorId: null }, items))
  }
  return { project: name, projectId, tokens }
}
