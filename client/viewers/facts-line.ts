import type { TFunction } from 'i18next'

import type { MediaFacts } from '#shared/media/facts.ts'

/**
 * What is known of a file, in one line: `320 × 240 · 0:07 · 29.97 fps · H.264, AAC · 79 kB`. What people look for first comes first:
 * a narrow caption shows only the beginning.
 */
export function factsLine(facts: MediaFacts, language: string, t: TFunction<'viewers'>): string {
  const number = new Intl.NumberFormat(language)
  const { width, height, seconds, pages, triangles, vertices } = facts
  return [
    width && height && `${number.format(width)} × ${number.format(height)}`,
    facts.alpha && t('alpha'),
    facts.animated && t('animated'),
    seconds !== undefined && clock(seconds),
    facts.frameRate && rate(facts, number, t),
    pages && t('pages', { count: pages }),
    triangles && t('triangles', { count: triangles, n: number.format(triangles) }),
    vertices && !triangles && t('points', { n: number.format(vertices) }),
    // The sound of a film comes last: its pictures are what is looked at.
    !facts.soundCodec && sound(facts, number, t),
    [facts.codec, facts.soundCodec].filter(Boolean).join(', '),
    facts.soundCodec && sound(facts, number, t),
    size(facts.bytes, language),
  ]
    .filter(Boolean)
    .join(' · ')
}

function rate(
  { frameRate, variableRate }: MediaFacts,
  number: Intl.NumberFormat,
  t: TFunction<'viewers'>,
): string {
  const { num, den } = frameRate ?? { num: 0, den: 1 }
  const n = number.format(num / den)
  return variableRate ? t('variableRate', { n }) : t('frameRate', { n })
}

/** `stereo, 44.1 kHz` */
function sound(
  { channels, sampleRate }: MediaFacts,
  number: Intl.NumberFormat,
  t: TFunction<'viewers'>,
): string {
  const said = { 1: t('mono'), 2: t('stereo') }[channels ?? 0]
  return [
    channels && (said ?? t('channels', { count: channels })),
    sampleRate && `${number.format(sampleRate / 1000)} kHz`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** Seconds as `1:02`, or `1:02:03` from an hour on. */
export function clock(seconds: number): string {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0
  const minutes = Math.floor(whole / 60)
  if (minutes < 60) return `${minutes}:${pad(whole % 60)}`
  return `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`
}

/** Bytes in the unit people know: 999 B, 79 kB, 1.2 MB. */
export function size(bytes: number, language: string): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes || 1) / 3)))
  const value = bytes / 1000 ** power
  const maximumFractionDigits = power > 0 && value < 10 ? 1 : 0
  return `${value.toLocaleString(language, { maximumFractionDigits })} ${units[power]}`
}

const units = ['B', 'kB', 'MB', 'GB']

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
