import { useTranslation } from 'react-i18next'

import { factsLine } from '#client/viewers/facts-line.ts'
import { MediumPreview } from '#client/viewers/medium-preview.tsx'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import classes from './editor.module.css'

interface MediumCardProps {
  tag: string
  medium: Medium | undefined
  file: MediumFile | undefined
  problem: string | undefined
}

/** A medium at a glance with its whole name, what is known of it, and why its tag stands wrongly. */
export function MediumCard({ file, medium, problem, tag }: MediumCardProps) {
  const { i18n, t } = useTranslation('revision')
  const { t: ofViewers } = useTranslation('viewers')
  return (
    <>
      {problem && <p className={classes['problem']}>{problem}</p>}
      {medium && (
        <div className={classes['glance']}>
          <MediumPreview medium={medium} file={file} />
        </div>
      )}
      <p className={classes['fileName']}>
        {medium && medium.kind !== 'inline' ? fileNameOf(medium) : t('tag.inline', { tag })}
      </p>
      {medium?.kind === 'absent' && <p>{t(`media.absent.${medium.reason}`)}</p>}
      {!medium && !problem && <p>{t('tag.nothing')}</p>}
      {file && <p>{factsLine(file.facts, i18n.language, ofViewers)}</p>}
    </>
  )
}
