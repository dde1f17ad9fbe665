import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { type Content, sides } from '#shared/instance/content.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { diffFields } from './diff-fields.ts'
import { diffMedia } from './diff-media.ts'
import { MediumDifference } from './medium-difference.tsx'
import { sameContent } from './open-draft.ts'
import { TextDifference } from './text-difference.tsx'

import classes from './difference.module.css'

interface ContentDifferenceProps {
  before: Content
  after: Content
  /** What is known of the files of both; a medium without is told in words. */
  files?: Readonly<Record<string, MediumFile>>
  onlyChanges?: boolean
}

const noFiles = {}

/** Everything that differs between two contents: both texts, media before and after, and the other fields as a table. */
export function ContentDifference(props: ContentDifferenceProps) {
  const { after, before, files = noFiles, onlyChanges = false } = props
  const { t } = useTranslation(['revision', 'common'])
  const media = useMemo(() => diffMedia(before, after), [before, after])
  const fields = useMemo(() => diffFields(before, after), [before, after])
  if (sameContent(before, after))
    return <p className={classes['none']}>{t('difference.nothing')}</p>
  return (
    <>
      {sides.map((side) => (
        <section key={side} className={classes['side']}>
          <h3>{t(`common:side.${side}`)}</h3>
          <TextDifference
            before={before[side].text}
            after={after[side].text}
            onlyChanges={onlyChanges}
          />
        </section>
      ))}
      {media.length > 0 && (
        <section className={classes['side']}>
          <h3>{t('difference.media')}</h3>
          {media.map((change) => (
            <MediumDifference
              key={`${change.kind} ${change.side} ${change.key}`}
              change={change}
              files={files}
            />
          ))}
        </section>
      )}
      {fields.length > 0 && (
        <section className={classes['side']}>
          <h3>{t('difference.fields')}</h3>
          <table className={classes['table']}>
            <thead>
              <tr>
                <th scope="col">{t('difference.field')}</th>
                <th scope="col">{t('difference.before')}</th>
                <th scope="col">{t('difference.after')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map((change) => (
                <tr key={change.field} data-change tabIndex={-1}>
                  <th scope="row">{t(`field.${change.field}`)}</th>
                  <td>
                    <del>{change.before}</del>
                  </td>
                  <td>
                    <ins>{change.after}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  )
}
