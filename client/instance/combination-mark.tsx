import { Tooltip } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { Fragment } from 'react'

import { ModalityIcon } from '#client/viewers/modality-icon.tsx'

import { sidesOf, useCombinationWords } from './use-combination-words.ts'

import classes from './list.module.css'

/** A combination as it is written (`image+audio>image`) in icons, and in words for everyone who asks. */
export function CombinationMark({ combination }: { combination: string }) {
  const sides = sidesOf(combination)
  const inWords = useCombinationWords()(combination)
  return (
    <Tooltip label={inWords}>
      <span className={classes['combination']}>
        {sides.map((side, i) => (
          <Fragment key={i === 0 ? 'question' : 'answer'}>
            {i > 0 && <IconArrowNarrowRight size={14} aria-hidden />}
            {side.map((modality) => (
              <ModalityIcon key={modality} modality={modality} />
            ))}
          </Fragment>
        ))}
        <span className={classes['unseen']}>{inWords}</span>
      </span>
    </Tooltip>
  )
}
