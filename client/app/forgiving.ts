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
    // Named as undefined: what is only left out, the router takes from the address after all.
    const wrong = whole.error.issues.map(({ path }) => [path[0], undefined])
    const passedOver = Object.fromEntries(wrong) as Record<string, undefined>
    return { ...passedOver, ...schema.parse({ ...search, ...passedOver }) }
  }
}
