import { clockOf } from '#server/db/clock-of.ts'
import { withoutSecrets } from '#server/http/without-secrets.ts'

import { type Post, sendDigests } from './send-digests.ts'

const often = 5 * 60_000

/** Sends what is due, at once and then every few minutes by the database's clock; what is given back ends that. */
export function keepSending(post: Post): () => Promise<void> {
  let running = Promise.resolve()
  const once = () => {
    running = running
      .then(async () => sendDigests(post, await clockOf(post.db)))
      .catch((error: unknown) =>
        post.log.error({ error: withoutSecrets(error) }, 'could not send digests'),
      )
  }
  once()
  const timer = setInterval(once, often)
  return () => {
    clearInterval(timer)
    return running
  }
}
