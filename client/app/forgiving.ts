import type { z } from 'zod'

/**
 * Reads what an address says after its question mark. A part that means nothing here is passed over, so that an old or
 * mistyped link still opens its page.
 */
export function forgiving<T extends object>(
  schema: z.ZodType<T>,
): (search: Record<string, unknown>) => T {
  return (search) => {
    const whole = schema.safeParse(search)
    if (whole.success) return whole.data
    const wrong = new Set(whole.error.issues.map(({ path }) => path[0]))
    return schema.parse(
      Object.fromEntries(Object.entries(search).filter(([key]) => !wrong.has(key))),
    )
  }
}
