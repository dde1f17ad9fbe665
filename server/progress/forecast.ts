import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import type { Forecast } from '#shared/progress/forecast.ts'

import type { ProgressInput } from './looked-at.ts'
import { forecastOf, stageMoves } from './stage-moves.ts'

/** When everything is signed off or deleted. */
export async function forecast(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<Forecast> {
  return forecastOf(await stageMoves(context, input), context.member.projectId)
}
