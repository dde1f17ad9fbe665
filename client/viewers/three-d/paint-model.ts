import {
  Box3,
  BufferAttribute,
  Color,
  DoubleSide,
  FrontSide,
  type Material,
  type Mesh,
  MeshLambertMaterial,
  MeshNormalMaterial,
  type Object3D,
  type Points,
  type PointsMaterial,
  type Side,
} from 'three'

import type { Look, Up } from './look.ts'
import { drawablesOf } from './model-parts.ts'
import { shadeOf } from './shade-of.ts'

const single = new Color(0x5b6bd6)
const unlit = ['isMeshBasicMaterial', 'isPointsMaterial', 'isLineBasicMaterial']

/** Puts a look on a model and remembers what was its own, so that any look can be put on after any other. */
export class PaintedModel {
  readonly model: Object3D
  private own = new Map<Object3D, Material | Material[]>()
  private ownSide = new Map<Material, Side>()
  private ownColor = new Map<Object3D, BufferAttribute | undefined>()
  private heights = new Map<Object3D, BufferAttribute>()
  private heightsOf: Up | null = null
  private made: Material[] = []
  private normals = this.make(new MeshNormalMaterial())
  private flatNormals = this.make(new MeshNormalMaterial({ flatShading: true }))
  private sides = this.make(sidesMaterial())

  constructor(model: Object3D) {
    this.model = model
    for (const part of drawablesOf(model)) {
      this.own.set(part, part.material)
      for (const material of [part.material].flat()) {
        this.ownSide.set(material, material.side)
        // What no light falls on has exactly the colours of its file.
        if (unlit.some((kind) => kind in material)) material.toneMapped = false
      }
      if ('isPoints' in part)
        this.ownColor.set(part, part.geometry.getAttribute('color') as BufferAttribute | undefined)
    }
  }

  /** `fine`: how many pixels of the canvas make one of the screen. */
  paint(look: Look, fine: number): void {
    for (const part of drawablesOf(this.model)) {
      if ('isMesh' in part) this.paintMesh(part, look)
      else if ('isPoints' in part) this.paintPoints(part, look, fine)
    }
    this.model.traverse((part) => {
      part.visible = true
    })
    for (const path of look.hidden) partAt(this.model, path).visible = false
  }

  /** The model as it was read, so that whoever read it can give it back. */
  dispose(): void {
    for (const [part, material] of this.own) Object.assign(part, { material })
    // Only what hangs on a geometry when it ends is given back by the graphics card.
    for (const [part, heights] of this.heights)
      (part as Points).geometry.setAttribute('heights', heights)
    for (const [part, color] of this.ownColor)
      if (color) (part as Points).geometry.setAttribute('color', color)
    for (const material of this.made) material.dispose()
  }

  private paintMesh(mesh: Mesh, look: Look): void {
    const own = this.own.get(mesh) ?? mesh.material
    const isFlat = [own]
      .flat()
      .some((material) => 'flatShading' in material && material.flatShading)
    const normals = isFlat ? this.flatNormals : this.normals
    const shown = { own, normals, sides: this.sides }[look.surface]
    mesh.material = shown
    for (const material of [shown].flat()) {
      const ownSide = this.ownSide.get(material) ?? DoubleSide
      const side = { own: ownSide, shown: DoubleSide, hidden: FrontSide }[look.backs]
      if (material.side !== side) Object.assign(material, { side, needsUpdate: true })
      if ('wireframe' in material && material.wireframe !== look.wireframe)
        Object.assign(material, { wireframe: look.wireframe, needsUpdate: true })
    }
  }

  private paintPoints(points: Points, look: Look, fine: number): void {
    const material = points.material as PointsMaterial
    material.sizeAttenuation = false
    material.size = look.pointSize * fine
    const own = this.ownColor.get(points)
    const color = look.pointColor === 'height' ? this.heightColor(points, look.up) : own
    const vertexColors = Boolean(color) && look.pointColor !== 'single'
    if (color) points.geometry.setAttribute('color', color)
    material.color.copy(vertexColors ? new Color(0xffffff) : single)
    if (material.vertexColors !== vertexColors)
      Object.assign(material, { vertexColors, needsUpdate: true })
  }

  private heightColor(points: Points, up: Up): BufferAttribute {
    if (this.heightsOf !== up) this.heights.clear()
    this.heightsOf = up
    const known = this.heights.get(points)
    if (known) return known
    const made = heightColors(points, up)
    this.heights.set(points, made)
    return made
  }

  private make<M extends Material>(material: M): M {
    this.made.push(material)
    return material
  }
}

export function partAt(model: Object3D, path: string): Object3D {
  return path.split('/').reduce((part, i) => part.children[Number(i)] ?? part, model)
}

/** Front faces blue, back faces red: what is turned inside out shows. */
function sidesMaterial(): MeshLambertMaterial {
  const material = new MeshLambertMaterial({ side: DoubleSide })
  material.onBeforeCompile = (shader) => {
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <color_fragment>',
      `#include <color_fragment>
      diffuseColor.rgb = gl_FrontFacing ? vec3(0.18, 0.34, 0.75) : vec3(0.75, 0.08, 0.06);`,
    )
  }
  return material
}

function heightColors({ geometry }: Points, up: Up): BufferAttribute {
  const position = geometry.getAttribute('position') as BufferAttribute
  const axis = up === 'y' ? 1 : 2
  const box = new Box3().setFromBufferAttribute(position)
  const low = box.min.getComponent(axis)
  const room = box.max.getComponent(axis) - low || 1
  const colors = new Float32Array(position.count * 3)
  for (let i = 0; i < position.count; i++)
    colors.set(shadeOf((position.getComponent(i, axis) - low) / room), i * 3)
  return new BufferAttribute(colors, 3)
}
