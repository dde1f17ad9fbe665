import type { z } from 'zod'

import type { MemberContext } from '#server/context.ts'
import { burnUpOf, endsOfWeeks } from '#shared/progress/burn-up.ts'
import { dayOf } from '#shared/progress/day.ts'
import type { BurnUp } from '#shared/view/progress-view.ts'

import type { ProgressInput } from './looked-at.ts'
import { forecastOf, stageMoves } from './stage-moves.ts'

const mostDays = 120

/** How many instances stood at each stage at the end of each day, and when all of them are decided. */
export async function burnUp(
  context: MemberContext,
  input: z.infer<typeof ProgressInput>,
): Promise<BurnUp> {
  const moves = await stageMoves(context, input)
  const { from = '', to = '9999' } = input
  const days = burnUpOf(moves, dayOf(new Date())).filter(({ day }) => day >= from && day <= to)
  const step = days.length > mostDays ? 'week' : 'day'
  return {
    step,
    ends: step === 'week' ? endsOfWeeks(days) : days,
    forecast: forecastOf(moves, context.member.projectId),
  }
}
