import { parentPort } from 'node:worker_threads'

import { look } from './look.ts'

parentPort?.on('message', (path: string) => {
  void look(path, (begun) => parentPort?.postMessage({ begun })).then(
    (facts) => parentPort?.postMessage({ facts }),
    (error: unknown) => parentPort?.postMessage({ error: String(error) }),
  )
})
