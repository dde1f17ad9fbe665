import { Tooltip } from '@mantine/core'

import { CombinationIcons } from './combination-icons.tsx'
import { useCombinationWords } from './use-combination-words.ts'

import classes from './list.module.css'

/** A combination as it is written (`image+audio>image`) in icons, and in words for everyone who asks. */
export function CombinationMark({ combination }: { combination: string }) {
  const inWords = useCombinationWords()(combination)
  return (
    <Tooltip label={inWords}>
      <span>
        <CombinationIcons combination={combination} />
        <span className={classes['unseen']}>{inWords}</span>
      </span>
    </Tooltip>
  )
}
