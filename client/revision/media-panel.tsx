import { Button, FileButton, Menu } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { Renumber } from '#client/validation/findings-panel.tsx'
import { ModalityIcon } from '#client/viewers/modality-icon.tsx'
import { type Content, type Side, sides } from '#shared/instance/content.ts'
import type { Fix } from '#shared/validation/finding.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { addMedium, nextKey } from './change-media.ts'
import { useDraft, useDraftStore } from './draft-context.ts'
import { MediumRow } from './medium-row.tsx'
import { UploadList } from './upload-list.tsx'
import { useDropOnSide } from './use-drop-on-side.ts'
import { usePasteFiles } from './use-paste-files.ts'
import { useUploads } from './use-uploads.ts'

import classes from './media.module.css'

interface MediaPanelProps {
  slug: string
  content: Content
  files: Readonly<Record<string, MediumFile>>
  editable: boolean
  /** Where the cursor stands, so that a new tag goes there. */
  cursor: { side: Side; at: number } | null
  onShow: (side: Side, key: string) => void
  onFix?: (fix: Fix) => void
}

/** The media of both sides: add, replace, edit, order, move to the other side, remove. Nothing is renumbered unasked. */
export function MediaPanel(props: MediaPanelProps) {
  const { content, editable, onFix, slug } = props
  const { t } = useTranslation('revision')
  const head = useDraft((state) => state.head.content)
  const reordered = sides.some((side) => listed(content, side) !== listed(head, side))
  return (
    <>
      <UploadList slug={slug} />
      {sides.map((side) => (
        <SideMedia key={side} side={side} {...props} />
      ))}
      {editable && <p className={classes['quiet']}>{t('media.add_hint')}</p>}
      {editable && onFix && <Renumber content={content} onFix={onFix} />}
      {editable && onFix && reordered && <Renumber by="list" content={content} onFix={onFix} />}
    </>
  )
}

/** The values of a side's media in their order: they stay the same where numbers change. */
function listed(content: Content, side: Side): string {
  return JSON.stringify(content[side].media.map((medium) => medium.value))
}

function SideMedia(props: MediaPanelProps & { side: Side }) {
  const { content, cursor, editable, files, onShow, side, slug } = props
  const { t } = useTranslation(['revision', 'common'])
  const store = useDraftStore()
  const uploads = useUploads(slug)
  const { media } = content[side]
  const place = { side, at: cursor?.side === side ? cursor.at : null }
  const addFiles = (chosen: File[]) => {
    if (chosen.length > 0) void uploads.getState().add(chosen, place)
  }
  const { box, on, over } = useDropOnSide(side, addFiles)
  usePasteFiles(editable && (cursor?.side ?? 'question') === side, box, addFiles)

  const addInline = (modality: 'code' | 'text') =>
    store.getState().edit((now) => {
      const key = nextKey(now, modality)
      return addMedium(now, place, { kind: 'inline', key, value: '' })
    })

  return (
    <section
      ref={box}
      className={classes['side']}
      data-over={over || undefined}
      data-media-of={side}
      {...(editable && on)}
    >
      <h3>{t(`common:side.${side}`)}</h3>
      {media.length === 0 && <p className={classes['quiet']}>{t('media.none')}</p>}
      <ul className={classes['list']}>
        {media.map((medium, at) => (
          <MediumRow
            key={medium.key}
            slug={slug}
            side={side}
            medium={medium}
            at={at}
            last={at === media.length - 1}
            file={medium.kind === 'file' ? files[medium.sha256] : undefined}
            editable={editable}
            onShow={() => onShow(side, medium.key)}
          />
        ))}
      </ul>
      {editable && (
        <div className={classes['add']}>
          <FileButton multiple onChange={addFiles}>
            {(button) => (
              <Button
                {...button}
                size="compact-sm"
                variant="default"
                leftSection={<IconUpload size={14} />}
              >
                {t('media.add_file')}
              </Button>
            )}
          </FileButton>
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />}>
                {t('media.add_inline')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {(['code', 'text'] as const).map((modality) => (
                <Menu.Item
                  key={modality}
                  leftSection={<ModalityIcon modality={modality} />}
                  onClick={() => addInline(modality)}
                >
                  {t(`common:modality.${modality}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </section>
  )
}
