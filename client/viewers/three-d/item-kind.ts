export type ItemKind =
  | 'gltf'
  | 'obj'
  | 'ply'
  | 'stl'
  | 'off'
  | 'pcd'
  | 'xyz'
  | 'material'
  | 'texture'

const byExtension: Record<string, ItemKind> = {
  glb: 'gltf',
  gltf: 'gltf',
  obj: 'obj',
  ply: 'ply',
  stl: 'stl',
  off: 'off',
  pcd: 'pcd',
  xyz: 'xyz',
  mtl: 'material',
}

const byType: Record<string, ItemKind> = {
  'model/gltf-binary': 'gltf',
  'model/gltf+json': 'gltf',
  'model/obj': 'obj',
  'model/ply': 'ply',
  'model/stl': 'stl',
  'model/off': 'off',
  'model/x-pcd': 'pcd',
  'model/x-xyz': 'xyz',
  'model/mtl': 'material',
}

/** What a threeD item is: by its bytes, and where these are plain text by its name; null when no loader reads it. */
export function itemKind(mime: string, name: string): ItemKind | null {
  if (mime.startsWith('image/')) return 'texture'
  const extension = name.toLowerCase().split('.').at(-1) ?? ''
  return byType[mime] ?? byExtension[extension] ?? null
}
