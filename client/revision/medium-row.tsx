import { ActionIcon, Button, FileButton, Menu, Tooltip } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

import { KeyLabel } from '#client/app/key-label.tsx'
import { factsLine } from '#client/viewers/facts-line.ts'
import { MediumPreview } from '#client/viewers/medium-preview.tsx'
import { TagChip } from '#client/viewers/tag-chip.tsx'
import type { Side } from '#shared/instance/content.ts'
import { fileNameOf, type Medium } from '#shared/instance/medium.ts'
import { other } from '#shared/validation/reading.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { carry } from './carried.ts'
import { removeMedium } from './change-media.ts'
import { useDraftStore } from './draft-context.ts'
import { InlineMedium } from './inline-medium.tsx'
import { moveMedium, reorderMedium } from './move-medium.ts'
import { useUploads } from './use-uploads.ts'

import classes from './media.module.css'

interface MediumRowProps {
  slug: string
  side: Side
  medium: Medium
  /** Its place in the list of its side, from 0. */
  at: number
  last: boolean
  file: MediumFile | undefined
  editable: boolean
  onShow: () => void
}

export function MediumRow(props: MediumRowProps) {
  const { at, editable, file, last, medium, onShow, side, slug } = props
  const { i18n, t } = useTranslation(['revision', 'common'])
  const { t: ofViewers } = useTranslation('viewers')
  const store = useDraftStore()
  const uploads = useUploads(slug)
  const { key } = medium
  const inline = medium.kind === 'inline'
  const to = t(`common:side.${other(side)}`)

  const replace = (chosen: File | null) => {
    if (chosen) void uploads.getState().replace(chosen, { side, key })
  }
  const remove = (tags: boolean) =>
    store.getState().edit((now) => removeMedium(now, { side, key }, tags))
  const across = () => store.getState().edit((now) => moveMedium(now, { side, key }, null))
  const shift = (step: 1 | -1) => {
    if (step === 1 ? last : at === 0) return
    store.getState().edit((now) => reorderMedium(now, { side, key }, at + step))
  }
  const press = (event: KeyboardEvent) => {
    if (!editable || !event.altKey || event.shiftKey || event.ctrlKey || event.metaKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    shift(event.key === 'ArrowUp' ? -1 : 1)
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its menu does by name what dragging and these keys do
    <li
      className={classes['row']}
      data-medium={key}
      draggable={editable}
      onKeyDown={press}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', `<${key}>`)
        event.dataTransfer.effectAllowed = 'copyMove'
        carry({ owner: store, side, key, start: null })
      }}
      onDragEnd={() => carry(null)}
    >
      <div className={classes['line']}>
        <span className={classes['thumb']}>
          <MediumPreview medium={medium} file={file} lines={4} />
        </span>
        <div className={classes['what']}>
          <div className={classes['line']}>
            <TagChip tag={key} onClick={onShow} />
            <span className={classes['name']} title={inline ? undefined : medium.value}>
              {inline ? t('media.inline') : fileNameOf(medium)}
            </span>
          </div>
          {file && (
            <p className={classes['quiet']}>{factsLine(file.facts, i18n.language, ofViewers)}</p>
          )}
          {medium.kind === 'absent' && (
            <p className={classes['bad']}>{t(`media.absent.${medium.reason}`)}</p>
          )}
        </div>
        {editable && (
          <Menu position="bottom-end">
            <Menu.Target>
              <Tooltip label={t('media.more')}>
                <ActionIcon variant="subtle" color="gray" aria-label={t('media.more_of', { key })}>
                  <IconDots size={16} />
                </ActionIcon>
              </Tooltip>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                disabled={at === 0}
                rightSection={<KeyLabel keys="alt+ArrowUp" />}
                onClick={() => shift(-1)}
              >
                {t('media.up')}
              </Menu.Item>
              <Menu.Item
                disabled={last}
                rightSection={<KeyLabel keys="alt+ArrowDown" />}
                onClick={() => shift(1)}
              >
                {t('media.down')}
              </Menu.Item>
              <Menu.Item onClick={across}>{t('media.across', { side: to })}</Menu.Item>
              <Menu.Divider />
              <Menu.Item onClick={() => remove(true)}>{t('media.remove_both')}</Menu.Item>
              <Menu.Item onClick={() => remove(false)}>{t('media.remove')}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {editable && (
        <div className={classes['deeds']}>
          <FileButton onChange={replace}>
            {(button) => (
              <Button {...button} size="compact-sm" variant="default">
                {t('media.replace')}
              </Button>
            )}
          </FileButton>
          {inline && <InlineMedium side={side} medium={medium} />}
        </div>
      )}
    </li>
  )
}
