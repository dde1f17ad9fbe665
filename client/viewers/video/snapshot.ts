import type { Scope } from '#client/lib/scope.ts'

/** The frame that a film shows as a PNG in the film's own size. */
export async function snapshot(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = video.videoWidth
  canvas.height = video.videoHeight
  canvas.getContext('2d')?.drawImage(video, 0, 0)
  const { promise, resolve, reject } = Promise.withResolvers<Blob>()
  canvas.toBlob((blob) => {
    if (blob) resolve(blob)
    else reject(new Error('The canvas gave no picture.'))
  }, 'image/png')
  return promise
}

/** `talk_frame147.png` for frame 147 of `talk.mp4`; where frames are not known, `talk_4.905s.png`. */
export function snapshotName(name: string, frame: number | null, time: number): string {
  const stem = name.replace(/\.[^.]*$/, '')
  return `${stem}_${frame === null ? `${time.toFixed(3)}s` : `frame${frame}`}.png`
}

/** Lets the browser save a file; its bytes are let go with the scope. */
export function save(scope: Scope, blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  scope.add(() => URL.revokeObjectURL(url))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
}
