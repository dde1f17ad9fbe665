import type { MediaFacts, Rational } from '#shared/media/facts.ts'

import { askFfprobe, fieldsOf } from './ask-ffprobe.ts'
import { codecName } from './codec-name.ts'
import { Damage } from './damage.ts'
import { frameRateOf, mostFrames, type Rate, reduced } from './frame-rate.ts'
import type { Track } from './tracks.ts'

/**
 * The rate of a film by the times of all its frames, as ffprobe reads them from the container without decoding. Null where
 * ffprobe cannot tell.
 */
export async function askFrameRate(path: string, demuxer: string): Promise<Rate | null> {
  const shown: number[] = []
  const decoded: number[] = []
  const stream: { named: Rational | null; tick: Rational | null } = { named: null, tick: null }
  const ask =
    '-select_streams V:0 -show_entries stream=r_frame_rate,time_base:packet=pts,dts,flags -of compact'
  const answer = await askFfprobe(path, { demuxer, ask }, (line) => {
    const fields = fieldsOf(line)
    if (line.startsWith('packet') && !fields['flags']?.includes('D')) {
      if (shown.length > mostFrames) return
      shown.push(Number(fields['pts']))
      decoded.push(Number(fields['dts']))
    } else if (line.startsWith('stream')) {
      stream.named = rationalOf(fields['r_frame_rate'])
      stream.tick = rationalOf(fields['time_base'])
    }
  })
  const { named, tick } = stream
  if (!answer || !tick || shown.length === 0 || shown.length > mostFrames) return null
  // Old containers write only one of the two times, or only that of some frames: then the rate that they name must do.
  const times = [shown, decoded].find((list) => list.every(Number.isFinite))
  if (!times) return named && { frameRate: named }
  const ascending = Float64Array.from(times, (time) => time * tick.num).toSorted()
  return frameRateOf(ascending, tick.den, named)
}

/** The tracks and the length that ffprobe finds; null where it is not there, `Damage` where it finds nothing it can read. */
export async function askTracks(path: string, demuxer: string) {
  const tracks: Track[] = []
  let seconds = 0
  const ask =
    '-show_entries format=duration:stream=codec_type,codec_name,width,height,channels,sample_rate -of compact'
  const answer = await askFfprobe(path, { demuxer, ask }, (line) => {
    const fields = fieldsOf(line)
    const track = line.startsWith('stream') ? trackOf(fields) : null
    if (track) tracks.push(track)
    if (line.startsWith('format')) seconds = Number(fields['duration']) || 0
  })
  if (!answer) return null
  if (!answer.ok && tracks.length === 0 && /invalid data|end of file/i.test(answer.complaint))
    throw new Damage('Neither pictures nor sound of the file can be read.')
  return { tracks, facts: (seconds > 0 ? { seconds } : {}) satisfies Partial<MediaFacts> }
}

function trackOf(fields: Record<string, string>): Track | null {
  const kind = fields['codec_type']
  if (kind !== 'audio' && kind !== 'video') return null
  const number = (name: string) => Number(fields[name]) || 0
  return {
    kind,
    codec: codecName(fields['codec_name'] ?? 'unknown'),
    width: number('width'),
    height: number('height'),
    channels: number('channels'),
    sampleRate: number('sample_rate'),
  }
}

function rationalOf(text: string | undefined): Rational | null {
  const [, num, den] = /^(\d+)\/(\d+)$/.exec(text ?? '') ?? []
  return Number(num) > 0 && Number(den) > 0 ? reduced(Number(num), Number(den)) : null
}
