/** A PCM WAV file of 16 bits; each channel is a function from seconds to a sample between -1 and 1. */
export function makeWav(
  seconds: number,
  sampleRate: number,
  channels: readonly ((time: number) => number)[],
): Buffer {
  const frames = Math.round(seconds * sampleRate)
  const width = 2 * channels.length
  const file = emptyWav(frames, sampleRate, channels.length)
  for (let frame = 0; frame < frames; frame++)
    for (const [i, channel] of channels.entries()) {
      const sample = Math.round(32_767 * channel(frame / sampleRate))
      file.writeInt16LE(sample, 44 + frame * width + 2 * i)
    }
  return file
}

/** Hours of silence with a click in every second, in 58 MB each. */
export function makeHours(hours: number): Buffer {
  const file = emptyWav(hours * 3600 * 8000, 8000, 1)
  for (let at = 44; at < file.length; at += 16_000) file.writeInt16LE(32_767, at)
  return file
}

function emptyWav(frames: number, sampleRate: number, channels: number): Buffer {
  const width = 2 * channels
  const file = Buffer.alloc(44 + frames * width)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(channels, 22)
  file.writeUInt32LE(sampleRate, 24)
  file.writeUInt32LE(sampleRate * width, 28)
  file.writeUInt16LE(width, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(frames * width, 40)
  return file
}

export const tone = (hertz: number, loudness: number) => (time: number) =>
  loudness * Math.sin(2 * Math.PI * hertz * time)

export const silence = () => 0

/** Says in four lines what is heard in twelve seconds. */
export const vtt = `WEBVTT

00:00.000 --> 00:02.000
<v Ada>It begins low.

00:02.000 --> 00:05.000
<v Grace>Now it rises.

00:05.000 --> 00:09.000
It goes on <i>rising</i>.

00:09.000 --> 00:12.000
And it ends.
`
