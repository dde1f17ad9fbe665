import { Canvases, type PictureSource } from './picture-source.ts'

/** Browsers show frames that ask for less than this for a tenth of a second. */
const shortest = 20
const instead = 100

/** Whether this browser gives the frames of a picture one by one. */
export const framesAtHand = () => 'ImageDecoder' in window

/** An animated picture, frame by frame. Rejects where the browser cannot decode it. */
export async function movingSource(
  url: string,
  { type, signal }: { type: string; signal: AbortSignal },
): Promise<PictureSource> {
  const answer = await fetch(url, { signal, credentials: 'omit' })
  if (!answer.ok) throw new Error(`The media server answered ${answer.status}.`)
  const decoder = new ImageDecoder({ data: await answer.arrayBuffer(), type: decoded(type) })
  const canvases = new Canvases()
  try {
    await decoder.tracks.ready
    await decoder.completed
    const track = decoder.tracks.selectedTrack
    const first = await decoder.decode({ frameIndex: 0 })
    const size = { width: first.image.displayWidth, height: first.image.displayHeight }
    const whole = canvases.make(size)
    const draw = (frame: VideoFrame) => {
      whole.clearRect(0, 0, size.width, size.height)
      whole.drawImage(frame, 0, 0)
      const milliseconds = (frame.duration ?? 0) / 1000
      frame.close()
      return { milliseconds: milliseconds < shortest ? instead : milliseconds }
    }
    draw(first.image)
    return {
      ...size,
      density: 1,
      frames: {
        count: track?.frameCount ?? 1,
        rounds: (track?.repetitionCount ?? Infinity) + 1,
        show: async (frameIndex) => draw((await decoder.decode({ frameIndex })).image),
      },
      whole: () => whole,
      sized: () => whole,
      close: () => {
        canvases.close()
        decoder.close()
      },
    }
  } catch (error) {
    canvases.close()
    decoder.close()
    throw error
  }
}

function decoded(type: string): string {
  return type === 'image/apng' ? 'image/png' : type
}
