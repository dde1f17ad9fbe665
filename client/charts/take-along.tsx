import { Button, CopyButton } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { saveFile } from '#client/lib/save-file.ts'

import { csvOf, type Raw } from './csv.ts'
import { texOf } from './tex.ts'

import classes from './charts.module.css'

interface TakeAlongProps {
  title: string
  /** The name of the CSV, without its ending. */
  file: string
  head: readonly string[]
  lines: readonly (readonly Raw[])[]
  /** A table of the benchmark's paper. */
  paper: boolean
}

/** What takes a figure's rows out of the page: its CSV, and its LaTeX where it is a table of a paper. */
export function TakeAlong({ title, file, head, lines, paper }: TakeAlongProps) {
  const { t } = useTranslation('charts')
  const save = () =>
    saveFile(`${file}.csv`, new Blob([csvOf(head, lines)], { type: 'text/csv;charset=utf-8' }))
  return (
    <span className={classes['along']}>
      {paper && (
        <CopyButton value={texOf(head, lines)}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconCopy size={14} aria-hidden />}
              aria-label={t(copied ? 'texCopied' : 'texOf', { title })}
              onClick={copy}
            >
              {copied ? t('copied') : 'LaTeX'}
            </Button>
          )}
        </CopyButton>
      )}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconDownload size={14} aria-hidden />}
        aria-label={t('csvOf', { title })}
        onClick={save}
      >
        CSV
      </Button>
    </span>
  )
}
