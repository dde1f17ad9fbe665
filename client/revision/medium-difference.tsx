import { useTranslation } from 'react-i18next'

import { heavyKind } from '#client/viewers/heavy-kind.ts'
import { ComparedWith } from '#client/viewers/levels/compared-with.ts'
import { KeptOwner } from '#client/viewers/levels/kept-state.ts'
import { MediumView } from '#client/viewers/medium-view.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { type Modality, modalityOf } from '#shared/media/modality.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import type { MediumChange } from './diff-media.ts'

import classes from './difference.module.css'

type Files = Readonly<Record<string, MediumFile>>

/** One medium before and after: together where a viewer can, otherwise side by side. */
export function MediumDifference({ change, files }: { change: MediumChange; files: Files }) {
  const { t } = useTranslation(['revision', 'common'])
  const { after, before, key, kind, side } = change
  const names = [before, after].filter((one) => one !== null).map(nameOf)
  const together =
    before && after && kind !== 'renamed' && togetherAs(key, { before, after }, files)
  return (
    <article className={classes['medium']} data-change tabIndex={-1} data-medium-change={kind}>
      <p className={classes['mediumLine']}>
        <TagChip tag={key} />
        <span>{t(`common:side.${side}`)}</span>
        <strong>{t(`difference.medium.${kind}`, { from: before?.key ?? '' })}</strong>
        <span className={classes['none']}>{[...new Set(names)].join(' → ')}</span>
      </p>
      {kind === 'renamed' ? null : together ? (
        <ComparedWith
          value={{
            label: t('difference.before'),
            name: nameOf(before),
            medium: before,
            file: fileOf(before, files),
          }}
        >
          <One medium={after} files={files} tag={key} as={together} which="together" />
        </ComparedWith>
      ) : (
        <div className={classes['pair']}>
          {before && <Labelled which="before" medium={before} files={files} tag={key} />}
          {after && <Labelled which="after" medium={after} files={files} tag={key} />}
        </div>
      )}
    </article>
  )
}

/** The viewer that shows both versions at once, or null where each needs its own. */
function togetherAs(
  key: string,
  { after, before }: { before: Medium; after: Medium },
  files: Files,
): Modality | null {
  const modality = modalityOf(key)
  if (before.kind === 'absent' || after.kind === 'absent' || !modality) return null
  const facts = [before, after].map((one) => fileOf(one, files)?.facts)
  const inline = before.kind === 'inline' && after.kind === 'inline'
  if (modality === 'code' || (modality === 'text' && inline)) return 'code'
  if (before.kind !== 'file' || after.kind !== 'file') return null
  if (facts.some((fact) => !fact || fact.problem)) return null
  const kinds = [before, after].map((one, i) => heavyKind(modality, one, facts[i]))
  const both = kinds[0] === kinds[1] ? kinds[0] : null
  return both === 'image' || both === 'audio' || both === 'video' ? both : null
}

type Which = 'before' | 'after' | 'together'

function Labelled({ which, ...rest }: OneProps & { which: 'before' | 'after' }) {
  const { t } = useTranslation('revision')
  return (
    <div>
      <p className={classes['none']}>{t(`difference.${which}`)}</p>
      <One {...rest} which={which} />
    </div>
  )
}

interface OneProps {
  medium: Medium
  files: Files
  tag: string
  as?: Modality
}

function One({ as, files, medium, tag, which }: OneProps & { which: Which }) {
  const file = fileOf(medium, files)
  return (
    <KeptOwner value={`${which} ${medium.value} ${file?.sha256}`}>
      <MediumView
        medium={medium}
        file={file}
        tag={tag}
        siblings={{ media: [medium], files }}
        eager={which === 'together'}
        {...(as && { as })}
      />
    </KeptOwner>
  )
}

function fileOf(medium: Medium, files: Files): MediumFile | undefined {
  return medium.kind === 'file' ? files[medium.sha256] : undefined
}

function nameOf(medium: Medium): string {
  return medium.kind === 'inline' ? medium.value.slice(0, 60) : fileNameOf(medium)
}
