import { and, eq, inArray, not, or } from 'drizzle-orm'

import { slot } from '#server/db/schema.ts'
import type { Phase } from '#shared/work/phase.ts'

import type { Scene } from './scene.ts'

/** Opens the seats of a phase in the instance's present round; a single one may be kept for one person. */
export async function openSeats(
  scene: Scene,
  phase: Phase,
  wanted: { count: number; assigneeId?: string | null },
): Promise<void> {
  const { instanceId, projectId, round, cycle } = scene.instance
  await scene.tx.insert(slot).values(
    Array.from({ length: wanted.count }, (_, index) => ({
      instanceId,
      projectId,
      round,
      cycle,
      phase,
      slot: index + 1,
      assigneeId: wanted.assigneeId ?? null,
      openedAt: scene.at,
    })),
  )
}

/**
 * Ends what is still open in the present round: free seats are closed, leases end. A second review goes on beside the
 * rounds, until a new cycle begins.
 */
export async function closeSeats(
  { tx, instance: { cycle, instanceId, round } }: Scene,
  ends: 'round' | 'cycle',
): Promise<void> {
  const second = eq(slot.phase, 'second_review')
  await tx
    .update(slot)
    .set({ status: 'closed', holderId: null, leaseUntil: null })
    .where(
      and(
        eq(slot.instanceId, instanceId),
        ends === 'round'
          ? and(eq(slot.round, round), not(second))
          : or(eq(slot.round, round), and(eq(slot.cycle, cycle), second)),
        inArray(slot.status, ['free', 'leased']),
      ),
    )
}
