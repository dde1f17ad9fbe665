import { z } from 'zod'

const Index = z.number().int().min(0)
const list = <T extends z.ZodType>(item: T) => z.array(item).default([])

/** What is read of a glTF's description. */
export const Gltf = z.object({
  asset: z.object({ version: z.string() }),
  meshes: list(
    z.object({
      primitives: list(
        z.object({
          attributes: z.record(z.string(), Index).default({}),
          indices: Index.optional(),
          mode: z.number().default(4),
        }),
      ),
    }),
  ),
  nodes: list(z.object({ mesh: Index.optional() })),
  accessors: list(z.object({ count: z.number().int().min(0), bufferView: Index.optional() })),
  bufferViews: list(
    z.object({ buffer: Index, byteOffset: Index.default(0), byteLength: z.number() }),
  ),
  buffers: list(z.object({ byteLength: z.number(), uri: z.string().optional() })),
  images: list(z.object({ uri: z.string().optional(), bufferView: Index.optional() })),
})
export type Gltf = z.infer<typeof Gltf>
