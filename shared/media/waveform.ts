/** The outline of a sound: for every pixel and channel the lowest and the highest sample, from -128 to 127. */
export interface Waveform {
  sampleRate: number
  samplesPerPixel: number
  /** Per channel: `min, max, min, max, …`. */
  channels: Int8Array[]
}

const header = 24
const version = 2
const eightBits = 1

/**
 * Writes a waveform as BBC audiowaveform's binary data format, version 2, with 8 bits (little-endian; pixels in order, their
 * channels interleaved). Source: https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md
 */
export function writeWaveform({
  sampleRate,
  samplesPerPixel,
  channels,
}: Waveform): Uint8Array<ArrayBuffer> {
  const pixels = (channels[0]?.length ?? 0) / 2
  const bytes = new Uint8Array(header + 2 * pixels * channels.length)
  const view = new DataView(bytes.buffer)
  const fields = [version, eightBits, sampleRate, samplesPerPixel, pixels, channels.length]
  for (const [i, field] of fields.entries()) view.setInt32(4 * i, field, true)
  let at = header
  for (let pixel = 0; pixel < pixels; pixel++)
    for (const channel of channels) {
      view.setInt8(at++, channel[2 * pixel] ?? 0)
      view.setInt8(at++, channel[2 * pixel + 1] ?? 0)
    }
  return bytes
}

/** Reads what `writeWaveform` wrote; throws a RangeError where it is something else. */
export function readWaveform(bytes: Uint8Array<ArrayBuffer>): Waveform {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const field = (i: number) => view.getInt32(4 * i, true)
  const [pixels, count] = [field(4), field(5)]
  const whole = bytes.length === header + 2 * pixels * count
  if (field(0) !== version || field(1) !== eightBits || !whole)
    throw new RangeError('This is no waveform.')
  const channels = Array.from({ length: count }, () => new Int8Array(2 * pixels))
  let at = header
  for (let pixel = 0; pixel < pixels; pixel++)
    for (const channel of channels) {
      channel[2 * pixel] = view.getInt8(at++)
      channel[2 * pixel + 1] = view.getInt8(at++)
    }
  return { sampleRate: field(2), samplesPerPixel: field(3), channels }
}
