import { IconFileTypePdf } from '@tabler/icons-react'
import { lazy, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { officeFormat } from '#client/viewers/document/document-kind.ts'
import { useKept } from '#client/viewers/levels/kept-state.ts'
import { useDerivative } from '#client/viewers/use-derivative.ts'
import type { FileViewerProps } from '#client/viewers/viewer-props.ts'
import { ProxyBadge, Tool, Tools } from '#client/viewers/viewer-tools.tsx'
import type { Derivative } from '#shared/media/derivative.ts'

import { OfficeReading } from './office-reading.tsx'

const PdfDocument = lazy(() => import('#client/viewers/document/pdf/pdf-document.tsx'))
const first = { reading: null as boolean | null }

/** An office file: its PDF where one was made, or what can be read of it here. */
export default function OfficeDocument(props: FileViewerProps) {
  const { file, name, onFail } = props
  const { t } = useTranslation('viewers')
  const kept = useKept(first)
  const pdf = useDerivative(file, 'pdf')
  const format = officeFormat(file.facts.mime, name)
  const done = pdf?.state === 'done' ? pdf.url : null
  // A PDF that is made while a person reads does not push itself in between; rows are found and read better as rows.
  const [reading, setReading] = useState(() => kept.read().reading ?? (!done || format === 'sheet'))
  const why = whyNoPdf(pdf)
  const [began] = useState(why)
  const hindered =
    file.facts.problem === 'encrypted'
      ? t('problem.encrypted')
      : !format && why
        ? t(`document.office.${why}`, { why: reasonOf(pdf) })
        : null
  const waiting = pdf?.state === 'waiting'
  useEffect(() => {
    if (hindered && !waiting) onFail(hindered)
  }, [hindered, waiting, onFail])
  const toggle = () => {
    setReading(!reading)
    kept.keep({ reading: !reading })
  }
  const said = why ?? (began === 'waiting' ? 'made' : null)
  // Rows need no layout, so nothing is missing.
  const note =
    said && format !== 'sheet' ? t(`document.office.${said}Reading`, { why: reasonOf(pdf) }) : null
  const asPdf = reading && format ? null : done
  if (hindered) return waiting ? <p className="viewer-note">{hindered}</p> : null
  return (
    <>
      <Tools>
        {asPdf && <ProxyBadge what={t('document.office.shownAsPdf')} />}
        {done && format && (
          <Tool
            label={t('document.office.asPdf')}
            icon={IconFileTypePdf}
            pressed={!reading}
            onClick={toggle}
          />
        )}
      </Tools>
      {asPdf ? (
        <PdfDocument {...props} url={asPdf} />
      ) : (
        format && <OfficeReading {...props} format={format} note={note} />
      )}
    </>
  )
}

/** Why there is no PDF of a file, as a word; null where there is one. */
function whyNoPdf(pdf: Derivative | undefined): 'waiting' | 'failed' | 'lacking' | null {
  if (!pdf) return 'lacking'
  return pdf.state === 'done' ? null : pdf.state
}

function reasonOf(pdf: Derivative | undefined): string {
  return pdf?.state === 'failed' ? pdf.why : ''
}
