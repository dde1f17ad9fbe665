import { skipToken, useQuery } from '@tanstack/react-query'

import { useTRPC } from '#client/trpc.ts'
import type { Content } from '#shared/instance/content.ts'
import type { MediumFile, RevisionHead } from '#shared/view/instance-view.ts'

/** A revision as it was saved, with what is known of its files; null while it is on its way. */
export interface Past {
  content: Content
  files: Record<string, MediumFile>
  head: RevisionHead
}

/** One revision of an instance; nothing is asked for where `number` is null. */
export function usePast(
  { instance, slug }: { slug: string; instance: string },
  number: number | null,
): { past: Past | null; failed: boolean } {
  const trpc = useTRPC()
  const query = useQuery({
    ...trpc.instance.revision.queryOptions(
      number === null ? skipToken : { project: slug, key: instance, number },
    ),
    staleTime: Infinity,
  })
  return { past: query.data ?? null, failed: query.isError }
}
