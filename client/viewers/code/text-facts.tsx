import { useTranslation } from 'react-i18next'

import { encodingName } from '#client/viewers/encoding-name.ts'

import { longestColoured } from './editor-options.ts'
import type { TextTraits } from './text-traits.ts'

/** What is to be known of a text: its encoding, how its lines end, and whatever is odd. */
export function TextFacts({
  encoding,
  traits,
  note,
}: {
  encoding: string
  traits: TextTraits
  note?: string | undefined
}) {
  const { t, i18n } = useTranslation('viewers')
  const unicode = encoding === 'utf-8'
  const odd = [
    note,
    !unicode && t('code.encoding', { encoding: encodingName(encoding) }),
    traits.longest === 0 && traits.lines === 1 && t('code.empty'),
    traits.ends === 'mixed' && t('code.ends.mixed'),
    traits.longest > longestColoured &&
      t('code.long', {
        n: traits.longest.toLocaleString(i18n.language),
        m: longestColoured.toLocaleString(i18n.language),
      }),
  ].filter((word) => typeof word === 'string')
  const plain = [
    unicode && 'UTF-8',
    traits.ends !== 'none' && traits.ends !== 'mixed' && t(`code.ends.${traits.ends}`),
  ].filter((word) => typeof word === 'string')
  return (
    <span
      className={odd.length > 0 ? 'grow whole' : 'grow wide'}
      title={[...odd, ...plain].join(' · ')}
    >
      {odd.length > 0 && <strong className="code-odd">{odd.join(' ')} </strong>}
      {plain.join(' · ')}
    </span>
  )
}
