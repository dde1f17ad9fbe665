import { useTranslation } from 'react-i18next'

import type { Side, SideContent } from '#shared/instance/content.ts'
import { modalities, modalityOf } from '#shared/media/modality.ts'

import { countWords } from './count-words.ts'

import classes from './desk.module.css'

/** `Question  34 words · 1 image, 2 audio`. */
export function SideHeading(props: { id: string; side: Side; content: SideContent }) {
  const { content, id, side } = props
  const { t } = useTranslation(['instance', 'common'])
  const keys = content.media.map((medium) => modalityOf(medium.key))
  const counts = modalities.flatMap((modality) => {
    const count = keys.filter((key) => key === modality).length
    return count === 0 ? [] : [t(`side.media.${modality}`, { count })]
  })
  return (
    <div className={classes['sideHeading']}>
      <h2 id={id} data-side-heading={side} tabIndex={-1}>
        {t(`common:side.${side}`)}
      </h2>
      <span>
        {[t('side.words', { count: countWords(content.text) }), counts.join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}
