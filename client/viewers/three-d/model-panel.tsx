import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Object3D } from 'three'

import { size } from '#client/viewers/facts-line.ts'
import { useShownKeys } from '#client/viewers/own-keys-store.ts'

import { standpoints, type Standpoint } from './fit-to-view.ts'
import { backs, lights, type Look, pointColors, surfaces, units } from './look.ts'
import { trianglesOf } from './model-parts.ts'
import { Choice, Tick } from './panel-fields.tsx'
import { PartList } from './part-list.tsx'
import { partsOf } from './part-tree.ts'
import type { StagedView } from './staged-view.ts'
import type { Loaded } from './use-model.ts'

interface Asked {
  view: StagedView
  look: Look
  change: (part: Partial<Look>) => void
  loaded: Loaded
  bytes: number
  resetAll: () => void
}

const stands = Object.keys(standpoints).filter((name) => name !== 'first') as Exclude<
  Standpoint,
  'first'
>[]
const keysOf: Partial<Record<Standpoint, string>> = { front: '1', right: '3', top: '7', iso: 'I' }

/** All that can be set about how a model is seen, beside the picture. */
export function ModelPanel({ view, look, change, loaded, bytes, resetAll }: Asked) {
  const { t } = useTranslation('viewers')
  const { facts, model } = loaded
  const parts = useMemo(
    () =>
      partsOf(model, (part) => ({
        name: nameOf(part),
        kind: kindOf(part),
        triangles: trianglesOf(part),
      })),
    [model],
  )
  const choice = { look, change }
  const shownKeys = useShownKeys()
  return (
    <section className="three-d-panel" aria-label={t('threeD.panel')}>
      <fieldset className="three-d-stands" aria-label={t('threeD.from')}>
        {stands.map((name) => (
          <button
            key={name}
            type="button"
            title={keysOf[name] && `${t(`threeD.stand.${name}`)} (${shownKeys(keysOf[name])})`}
            onClick={() => view.camera.fit(name)}
          >
            {t(`threeD.stand.${name}`)}
          </button>
        ))}
      </fieldset>
      <Tick {...choice} of="parallel" keys="5" />
      <Choice {...choice} of="up" values={['y', 'z']} />
      <Choice {...choice} of="unit" values={units} />
      {look.unit !== 'none' && <Choice {...choice} of="sizesIn" values={units.slice(1)} />}
      {facts.hasFaces && <Choice {...choice} of="surface" keys="N" values={surfaces} />}
      {facts.hasFaces && <Choice {...choice} of="backs" values={backs} />}
      {facts.hasFaces && <Choice {...choice} of="light" values={lights} />}
      {facts.hasPoints && <Choice {...choice} of="pointColor" values={pointColors} />}
      {facts.hasPoints && (
        <label className="three-d-field">
          <span>{t('threeD.pointSize')}</span>
          <input
            type="range"
            min={1}
            max={12}
            value={look.pointSize}
            aria-valuetext={t('threeD.pixels', { n: look.pointSize })}
            onChange={(event) => change({ pointSize: event.target.valueAsNumber })}
          />
        </label>
      )}
      <Tick {...choice} of="grid" keys="G" />
      <Tick {...choice} of="axes" />
      {parts.length > 0 && facts.parts > 1 && (
        <>
          <h4>{t('threeD.parts')}</h4>
          <PartList parts={parts} hidden={look.hidden} onHide={(hidden) => change({ hidden })} />
        </>
      )}
      <FactsTable loaded={loaded} bytes={bytes} />
      <button type="button" className="viewer-retry" onClick={resetAll}>
        {t('threeD.resetAll')}
      </button>
    </section>
  )
}

function FactsTable({ loaded, bytes }: { loaded: Loaded; bytes: number }) {
  const { t, i18n } = useTranslation('viewers')
  const { facts } = loaded
  const n = new Intl.NumberFormat(i18n.language)
  const rows = {
    triangles: n.format(facts.triangles),
    vertices: n.format(loaded.thinned?.all ?? facts.vertices),
    parts: n.format(facts.parts),
    materials: n.format(facts.materials),
    textures: n.format(facts.textures),
    clips: n.format(loaded.clips.length),
    file: size(bytes, i18n.language),
    memory: size(facts.shapeBytes + facts.pictureBytes, i18n.language),
  }
  return (
    <dl className="three-d-table">
      {(Object.keys(rows) as (keyof typeof rows)[]).map((name) => (
        <div key={name}>
          <dt>{t(`threeD.fact.${name}`)}</dt>
          <dd>{rows[name]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The name that the file gives a part: the loader of glTF puts other characters for some, and keeps the original. */
function nameOf({ name, userData }: Object3D): string {
  return typeof userData['name'] === 'string' ? userData['name'] : name
}

function kindOf(part: object): 'group' | 'mesh' | 'points' | 'lines' {
  if ('isMesh' in part) return 'mesh'
  if ('isPoints' in part) return 'points'
  return 'isLine' in part ? 'lines' : 'group'
}
