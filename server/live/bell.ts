/** A wait that ends early when somebody rings; a ring that nobody waits for ends the next wait at once. */
export class Bell {
  private rung = false
  private hear: (() => void) | null = null

  ring(): void {
    this.rung = true
    this.hear?.()
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.rung) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.hear = resolve
      const timer = setTimeout(resolve, milliseconds)
      await promise
      clearTimeout(timer)
      this.hear = null
    }
    this.rung = false
  }
}
