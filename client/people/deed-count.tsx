import { type Behind, BehindLink } from '#client/agreement/behind-link.tsx'
import { useSay } from '#client/agreement/say.ts'

/** How much was done, which opens it for those who may list it. */
export function DeedCount({ count, filter }: { count: number; filter: Behind }) {
  const say = useSay()
  return <BehindLink behind={count > 0 ? filter : null}>{say.count(count)}</BehindLink>
}
