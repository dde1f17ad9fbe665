import { LoadingManager } from 'three'

import { isMaterial, isTexture, siblingFor, type Sibling } from './sibling-files.ts'

const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

/** Lets a model's loaders reach only what is inside the model or beside it; everything else is refused and remembered. */
export class OnlySiblings extends LoadingManager {
  readonly refused = new Set<string>()
  readonly used = new Set<string>()
  private siblings: readonly Sibling[]

  constructor(siblings: readonly Sibling[]) {
    super()
    this.siblings = siblings
    this.setURLModifier((url) => (isInside(url) ? url : (this.find(url)?.file.url ?? nothing)))
  }

  /** The sibling that an address means, or null, which is remembered as refused; `fits`: which may stand for a renamed one. */
  find(address: string, fits = fitting(address)): Sibling | null {
    const sibling = siblingFor(address, this.siblings, fits)
    if (sibling) this.used.add(sibling.key)
    else this.refused.add(address)
    return sibling
  }

  /** Resolves when every picture that was begun has come or failed. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      // An item of its own closes the count, also when nothing else was loaded.
      this.onLoad = resolve
      this.itemStart('end')
      this.itemEnd('end')
    })
  }
}

const fitting = (address: string) => (/\.mtl$/i.test(address) ? isMaterial : isTexture)

function isInside(url: string): boolean {
  return /^(data|blob):/i.test(url)
}
