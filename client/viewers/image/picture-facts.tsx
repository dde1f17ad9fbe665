import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { Scope } from '#client/lib/scope.ts'
import { size } from '#client/viewers/facts-line.ts'
import { formatOf } from '#shared/media/formats.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

import { type ColourFacts, colourFacts } from './colour-facts.ts'
import type { PictureSource } from './picture-source.ts'

/** What is known of a picture: its pixels, bytes, format, colours, and how it was turned upright. */
export function PictureFacts({ file, picture }: { file: MediumFile; picture: PictureSource }) {
  const { t, i18n } = useTranslation('viewers')
  const { bits, kind, profile } = useColours(file.url)
  const number = new Intl.NumberFormat(i18n.language)
  const { mime, bytes, orientation = 1, alpha } = file.facts
  const said = [
    `${number.format(picture.width)} × ${number.format(picture.height)}`,
    `${formatOf(mime)?.name ?? mime}, ${size(bytes, i18n.language)}`,
    picture.frames && t('image.frames', { count: picture.frames.count }),
    [kind && t(`image.kind.${kind}`), bits && t('image.bits', { count: bits }), profile]
      .filter(Boolean)
      .join(' · '),
    alpha && t('image.alpha'),
    orientation > 1 && t('image.orientation', { orientation }),
  ].filter(Boolean)
  return (
    <ul className="picture-facts" aria-label={t('image.facts')}>
      {said.map((fact) => (
        <li key={String(fact)}>{fact}</li>
      ))}
    </ul>
  )
}

const header = 65_536

function useColours(url: string): ColourFacts {
  const [facts, setFacts] = useState<ColourFacts>({})
  useEffect(() => {
    const scope = new Scope()
    const headers = { Range: `bytes=0-${header - 1}` }
    fetch(url, { headers, signal: scope.signal(), credentials: 'omit' })
      .then(async (answer) => {
        if (answer.ok) setFacts(colourFacts(new Uint8Array(await answer.arrayBuffer())))
      })
      .catch(() => undefined)
    return () => scope.dispose()
  }, [url])
  return facts
}
