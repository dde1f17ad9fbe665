import { eq } from 'drizzle-orm'
import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { goldSetting } from '#server/db/schema.ts'
import { ProjectInput } from '#server/trpc.ts'
import type { GoldSettings } from '#shared/gold/gold-view.ts'

export const SettingsInput = ProjectInput

/** How the project gives gold; none where nobody said so. */
export async function settings(
  { db, member }: MemberContext,
  _input: z.infer<typeof SettingsInput>,
): Promise<GoldSettings> {
  const [row] = await db
    .select({ share: goldSetting.share, seed: goldSetting.seed, tells: goldSetting.tells })
    .from(goldSetting)
    .where(eq(goldSetting.projectId, member.projectId))
  return row ?? { share: 0, seed: 'gold', tells: 'never' }
}
