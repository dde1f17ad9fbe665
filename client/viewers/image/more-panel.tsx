import { useTranslation } from 'react-i18next'

import { useShownKeys } from '#client/viewers/own-keys-store.ts'

import { adjustments, isPlain, type Look, plainLook } from './look.ts'
import { type Deeds, fill, mirror, turn } from './picture-keys.ts'
import { Slider } from './slider.tsx'
import type { Stage } from './stage.ts'
import type { FramePlayer } from './use-frames.ts'

const kinds = ['brightness', 'contrast', 'gamma'] as const

/** What is done with a picture more rarely: turn, mirror, colours, frames, and pointing at pixels. */
export function MorePanel({
  stage,
  player,
  deeds,
  now,
  onLook,
}: {
  stage: Stage
  player: FramePlayer | null
  deeds: Deeds
  now: { look: Look; squares: boolean; pointing: boolean }
  onLook: (look: Look) => void
}) {
  const { t } = useTranslation('viewers')
  const { look, squares, pointing } = now
  return (
    <>
      <div className="picture-choices">
        <Choice label={t('image.left')} keys="Shift+R" onPress={() => turn(stage, -1)} />
        <Choice label={t('image.fill')} keys="2" onPress={() => fill(stage)} />
        <Choice label={t('image.across')} keys="H" onPress={() => mirror(stage, true)} />
        <Choice label={t('image.down')} keys="V" onPress={() => mirror(stage, false)} />
        <Choice label={t('image.point')} keys="X" onPress={deeds.point} pressed={pointing} />
        <Choice label={t('image.squares')} keys="T" onPress={deeds.squares} pressed={squares} />
        <Choice label={t('image.invert')} keys="I" onPress={deeds.invert} pressed={look.inverted} />
      </div>
      {player && (
        <Slider
          label={t('image.frame')}
          value={player.frame + 1}
          range={{ min: 1, max: player.count, step: 1 }}
          said={t('image.frameOf', { frame: player.frame + 1, count: player.count })}
          onChange={(frame) => player.step(frame - 1 - player.frame)}
        />
      )}
      {kinds.map((kind) => (
        <Slider
          key={kind}
          label={t(`image.${kind}`)}
          value={look[kind]}
          range={adjustments[kind]}
          said={kind === 'gamma' ? look.gamma.toFixed(2) : `${Math.round(look[kind] * 100)} %`}
          onChange={(value) => onLook({ ...look, [kind]: value })}
        />
      ))}
      <button
        type="button"
        className="picture-choice"
        disabled={isPlain(look)}
        onClick={() => onLook(plainLook)}
      >
        {t('image.reset')}
      </button>
    </>
  )
}

function Choice({
  label,
  keys,
  pressed,
  onPress,
}: {
  label: string
  keys: string
  pressed?: boolean
  onPress: () => void
}) {
  const shownKeys = useShownKeys()
  return (
    <button type="button" className="picture-choice" aria-pressed={pressed} onClick={onPress}>
      {label} <kbd>{shownKeys(keys)}</kbd>
    </button>
  )
}
