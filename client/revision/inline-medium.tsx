import { Button, Skeleton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Dialog } from '#client/lib/dialog.tsx'
import { languageOf } from '#client/viewers/code/language-of.ts'
import { lineEndOf } from '#client/viewers/code/line-ends.ts'
import type { Side } from '#shared/instance/content.ts'
import type { Medium } from '#shared/instance/medium.ts'
import { modalityOf } from '#shared/media/modality.ts'

import { replaceMedium } from './change-media.ts'
import { useDraftStore } from './draft-context.ts'

import classes from './media.module.css'

const CodeWriter = lazy(() => import('#client/viewers/code/code-writer.tsx'))
const RawEditor = lazy(() => import('./raw-editor.tsx'))

const endNames = { '\n': 'LF', '\r': 'CR', '\r\n': 'CRLF' }

/** Code and text that stand in the record itself, to write: every keystroke is a part of the draft and its undo. */
export function InlineMedium({ medium, side }: { medium: Medium; side: Side }) {
  const { t } = useTranslation('revision')
  const [open, setOpen] = useState(false)
  const label = t('media.inline_of', { key: medium.key })
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPencil size={14} />}
        aria-label={t('media.edit_of', { key: medium.key })}
        onClick={() => setOpen(true)}
      >
        {t('media.edit')}
      </Button>
      <Dialog
        opened={open}
        onClose={() => setOpen(false)}
        title={label}
        size="xl"
        closeButtonProps={{ 'aria-label': t('media.edit_close') }}
      >
        <Suspense fallback={<Skeleton height={360} />}>
          <Writer medium={medium} side={side} label={label} />
        </Suspense>
      </Dialog>
    </>
  )
}

function Writer({ label, medium, side }: { label: string; medium: Medium; side: Side }) {
  const { t } = useTranslation('revision')
  const store = useDraftStore()
  const { key, value } = medium
  const [language] = useState(() => languageOf('', value))
  const code = modalityOf(key) === 'code'
  const write = (text: string) =>
    store
      .getState()
      .edit(
        (now) => replaceMedium(now, side, { kind: 'inline', key, value: text }),
        `medium ${side} ${key}`,
      )
  const shared = {
    text: value,
    label,
    onChange: write,
    onUndo: () => store.getState().undo(),
    onRedo: () => store.getState().redo(),
  }
  return (
    <>
      {code ? <CodeWriter {...shared} language={language} /> : <RawEditor {...shared} />}
      <p className={classes['quiet']}>
        {t('media.line_ends', { name: endNames[lineEndOf(value)] })}
        {code && ` · ${t('media.tab_hint')}`}
      </p>
    </>
  )
}
