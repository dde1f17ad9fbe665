import { setPriority } from 'node:os'

import { make } from './make.ts'
import type { Order } from './order.ts'
import { endTools } from './run-tool.ts'

// Whoever reviews meanwhile goes first.
setPriority(10)

process.on('message', (order: Order) => {
  void make(order).then((outcome) => process.send?.(outcome))
})

process.on('disconnect', () => {
  endTools()
  // What the tools started themselves is in the group that this process leads.
  if (process.platform !== 'win32') process.kill(-process.pid, 'SIGKILL')
  process.exit()
})
