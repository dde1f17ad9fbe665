import type { Ear } from './memory.ts'

/**
 * What is heard of a sound, and how loud, by Web Audio. Made only once something else than the plain sound is wanted, since
 * an element that was routed once stays so; `close` gives the context back.
 */
export class Routing {
  private context = new AudioContext()
  private source: MediaElementAudioSourceNode
  private loudness: GainNode
  private made: AudioNode[] = []

  constructor(element: HTMLMediaElement) {
    this.source = this.context.createMediaElementSource(element)
    this.loudness = this.context.createGain()
    this.loudness.connect(this.context.destination)
  }

  hear(ear: Ear, gain: number): void {
    this.source.disconnect()
    for (const node of this.made) node.disconnect()
    this.made = []
    this.loudness.gain.value = gain
    this.loudness.channelCountMode = ear === 'mono' ? 'explicit' : 'max'
    this.loudness.channelCount = ear === 'mono' ? 1 : 2
    if (ear === 'left' || ear === 'right') this.only(ear === 'left' ? 0 : 1)
    else this.source.connect(this.loudness)
  }

  /** A context that was made without a person's word sleeps until the sound is played. */
  wake(): void {
    if (this.context.state === 'suspended') this.context.resume().catch(() => undefined)
  }

  close(): void {
    this.source.disconnect()
    this.context.close().catch(() => undefined)
  }

  private only(channel: 0 | 1): void {
    const splitter = this.context.createChannelSplitter(2)
    const merger = this.context.createChannelMerger(2)
    this.source.connect(splitter)
    splitter.connect(merger, channel, 0)
    splitter.connect(merger, channel, 1)
    merger.connect(this.loudness)
    this.made = [splitter, merger]
  }
}
