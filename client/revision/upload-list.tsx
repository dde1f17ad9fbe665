import { Button, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'

import { useRefusalText } from '#client/app/refusal-text.ts'
import { Notice } from '#client/lib/notice.tsx'
import { modalityOf } from '#shared/media/modality.ts'

import type { UploadItem } from './uploads.ts'
import { useUploads } from './use-uploads.ts'

import classes from './media.module.css'

/** Files on their way, and those that did not get there with the reason and what to do. */
export function UploadList({ slug }: { slug: string }) {
  const { t } = useTranslation('revision')
  const uploads = useUploads(slug)
  const items = useStore(uploads, (state) => state.items)
  const sentence = useFailure()
  if (items.length === 0) return null
  return (
    <ul className={classes['uploads']} aria-label={t('media.uploads')}>
      {items.map((item) => (
        <li key={item.id} data-upload={item.failure ? 'failed' : 'sending'}>
          {item.failure ? (
            <Notice
              tone="error"
              role="alert"
              title={t('media.upload_failed')}
              withCloseButton
              closeButtonLabel={t('media.upload_close')}
              onClose={() => uploads.getState().drop(item.id)}
            >
              {sentence(item)}
            </Notice>
          ) : (
            <>
              <div className={classes['line']}>
                <span className={classes['name']}>{item.name}</span>
                <span>{`${Math.floor(item.share * 100)} %`}</span>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('media.stop_of', { name: item.name })}
                  onClick={() => uploads.getState().drop(item.id)}
                >
                  {t('media.stop')}
                </Button>
              </div>
              <Progress
                value={item.share * 100}
                size="sm"
                aria-label={t('media.uploading', { name: item.name })}
              />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

/** What happened to which file, where it was meant to go, and what to do. */
function useFailure(): (item: UploadItem) => string {
  const { t } = useTranslation(['revision', 'common'])
  const refusal = useRefusalText()
  return ({ failure, key, name, side }) => {
    if (!failure) return ''
    const where = key ?? t(`common:side.${side}`)
    if ('error' in failure) return t('media.not_sent', { name, where, why: refusal(failure.error) })
    const { found, mime, reason } = failure.misfit
    const wanted = key ? modalityOf(key) : null
    return t(`media.misfit.${reason}`, {
      name,
      where,
      mime,
      found: found ? t(`common:modality.${found}`) : mime,
      wanted: wanted ? t(`common:modality.${wanted}`) : '',
    })
  }
}
