import { createReadStream } from 'node:fs'
import { cp } from 'node:fs/promises'

import babel from '@rolldown/plugin-babel'
import react, { reactCompilerPreset } from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

const test = {
  include: ['{client,server,shared}/**/*.test.{ts,tsx}'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // Half of what the server's tests do is waiting for programs and disks, so no core is held back.
  maxWorkers: '100%',
  // Tests of the command line start it dozens of times: what it compiled once is kept.
  env: { NODE_COMPILE_CACHE: 'node_modules/.cache/countersign/compiled' },
}

/** Serves what PDF.js fetches while it draws (character maps, fonts, decoders, colour profiles, icons) from our own origin. */
function pdfjsFiles(): Plugin {
  const folders = ['cmaps', 'standard_fonts', 'wasm', 'iccs', 'web/images']
  const from = new URL('node_modules/pdfjs-dist/', import.meta.url)
  return {
    name: 'pdfjs-files',
    configureServer({ middlewares }) {
      middlewares.use('/pdfjs', (request, response, next) => {
        const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
        if (!folders.some((folder) => path.startsWith(`${folder}/`))) return next()
        if (path.endsWith('.wasm')) response.setHeader('content-type', 'application/wasm')
        createReadStream(new URL(path, from)).on('error', next).pipe(response)
      })
    },
    async writeBundle({ dir }) {
      for (const folder of folders)
        await cp(new URL(folder, from), `${dir}/pdfjs/${folder}`, { recursive: true })
    },
  }
}

export default defineConfig({
  root: 'client',
  plugins: [
    react(),
    babel({ presets: [reactCompilerPreset({ compilationMode: 'annotation' })] }),
    pdfjsFiles(),
  ],
  build: { outDir: '../dist', emptyOutDir: true, chunkSizeWarningLimit: 4000 },
  worker: { format: 'es' },
  server: { host: 'localhost', proxy: { '/trpc': 'http://localhost:4470' } },
  test: { root: '.', ...test },
})
