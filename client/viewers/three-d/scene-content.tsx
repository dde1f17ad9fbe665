import { OrbitControls } from '@react-three/drei/core/OrbitControls'
import { extend, useFrame, useThree } from '@react-three/fiber'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import {
  AmbientLight,
  AxesHelper,
  Box3,
  Box3Helper,
  DirectionalLight,
  GridHelper,
  Group,
  HemisphereLight,
  Vector3,
} from 'three'

import { gridOf } from './grid-of.ts'
import type { Look } from './look.ts'
import type { StagedView } from './staged-view.ts'

extend({ AmbientLight, AxesHelper, DirectionalLight, GridHelper, Group, HemisphereLight })

/** What stands in the world of one view, and the controls that move its camera. */
export function SceneContent({ view }: { view: StagedView }) {
  const invalidate = useThree((state) => state.invalidate)
  const scene = useThree((state) => state.scene)
  const look = useSyncExternalStore(view.watch, view.readLook)
  useFrame(({ gl }) => view.draw(gl, scene), 1)
  useEffect(() => view.connect(invalidate), [view, invalidate])
  useEffect(() => view.settled(look), [view, look])
  return (
    <>
      <Lights light={look.light} view={view} />
      <primitive object={view.pivot} />
      <Aids look={look} view={view} />
      <OrbitControls
        key={String(look.parallel)}
        ref={(controls) => {
          view.camera.setControls(controls)
        }}
        camera={view.camera.current}
        domElement={view.canvas}
        enableDamping={false}
        enableZoom={false}
        onChange={() => view.redraw()}
      />
    </>
  )
}

function Lights({ light, view }: { light: Look['light']; view: StagedView }) {
  switch (light) {
    case 'studio':
      return (
        <>
          <hemisphereLight args={[0xffffff, 0x8a8a94, 0.3]} />
          <directionalLight position={[3, 5, 4]} intensity={1.1} />
        </>
      )
    case 'even':
      return <ambientLight intensity={3} />
    case 'head':
      return <primitive object={view.lamp} />
    case 'side':
      return (
        <>
          <ambientLight intensity={0.25} />
          <directionalLight position={[-5, 1.2, 1]} intensity={4} />
        </>
      )
  }
}

/** Box, grid and axes. */
function Aids({ look, view }: { look: Look; view: StagedView }) {
  // The bounds turn with the model.
  // oxlint-disable-next-line react/exhaustive-deps -- see above
  const bounds = useMemo(() => view.bounds, [view, look.up])
  const box = useMemo(() => {
    const { min, max } = bounds
    return new Box3Helper(new Box3(new Vector3(...min), new Vector3(...max)), 0xd9822b)
  }, [bounds])
  useEffect(() => () => box.dispose(), [box])
  const { at, size, parts, reach } = gridOf(bounds)
  const upright = look.up === 'z' ? -Math.PI / 2 : 0
  return (
    <>
      {look.box && <primitive object={box} />}
      {look.grid && <gridHelper args={[size, parts, 0x808894, 0xb4bac2]} position={at} />}
      {look.axes && (
        <group rotation={[upright, 0, 0]}>
          <axesHelper args={[reach]} position={[...view.corner]} />
        </group>
      )}
    </>
  )
}
