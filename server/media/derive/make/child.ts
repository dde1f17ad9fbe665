import { spawnSync } from 'node:child_process'
import { setPriority } from 'node:os'

import { make } from './make.ts'
import type { Order } from './order.ts'
import { endTools } from './run-tool.ts'

const gigabyte = 2 ** 30

// Whoever reviews meanwhile goes first.
setPriority(10)
// Bounds for this process and each tool that it starts; where the system has no prlimit, only their time is bounded.
spawnSync(
  'prlimit',
  ['--pid', String(process.pid), `--data=${4 * gigabyte}`, `--fsize=${8 * gigabyte}`],
  { stdio: 'ignore', timeout: 5000 },
)

process.on('message', (order: Order) => {
  void make(order).then((outcome) => process.send?.(outcome))
})

process.on('disconnect', () => {
  endTools()
  // What the tools started themselves is in the group that this process leads.
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL')
  process.exit()
})
