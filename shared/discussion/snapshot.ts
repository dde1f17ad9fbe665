import { z } from 'zod'

/** A picture may have 200 kB, which base64 makes a third longer. */
const longestPicture = Math.ceil((200_000 * 4) / 3) + 40

/**
 * What the spot looked like when it was remarked on: a small PNG or WebP as a data address, or plain words (a line of
 * a transcript, the name of a part). Nothing else, because it is shown to others.
 */
export const Snapshot = z.union([
  z
    .string()
    .max(longestPicture)
    .regex(/^data:image\/(png|webp);base64,[A-Za-z0-9+/]+={0,2}$/),
  z
    .string()
    .max(2_000)
    .regex(/^(?!data:)/),
])

export function isPicture(snapshot: string): boolean {
  return snapshot.startsWith('data:image/')
}
