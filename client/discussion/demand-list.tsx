import type { Thread } from '#shared/view/thread.ts'

import classes from './discussion.module.css'

/** What has to change, in the words of who asked for it. */
export function DemandList({ demands }: { demands: readonly Thread[] }) {
  return (
    <ul className={classes['demands']}>
      {demands.map(({ id, messages }) => (
        <li key={id} dir="auto">
          {messages[0]?.text}
        </li>
      ))}
    </ul>
  )
}
