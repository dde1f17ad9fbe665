import type { Locator, Page } from '@playwright/test'

import { makeWav, silence, tone, vtt } from './make-sounds.ts'
import { bringInMedia } from './media-records.ts'
import { viewer } from './viewer-steps.ts'
import { expect, type Running } from './world.ts'

export const rate = 44_100
const sweep = (time: number) => 0.5 * Math.sin(2 * Math.PI * (100 + 400 * time) * time)
const swell = (time: number) => tone(300, 0.4)(time) * Math.sin(time / 20)
const media = () => ({
  audio1: { name: 'talk.wav', bytes: makeWav(12, rate, [sweep]) },
  document1: { name: 'talk.vtt', bytes: vtt },
  audio2: { name: 'long.wav', bytes: makeWav(360, 8000, [swell]) },
  audio3: { name: 'sides.wav', bytes: makeWav(6, rate, [tone(15_000, 0.8), tone(3000, 0.2)]) },
  audio4: { name: 'silence.wav', bytes: makeWav(5, 8000, [silence]) },
  audio5: { name: 'a.wav', bytes: makeWav(5, 8000, [tone(440, 1)]) },
  audio6: { name: 'b.wav', bytes: makeWav(5, 8000, [tone(880, 1)]) },
})
let address: string | null = null

/** The instance with these sounds: imported by the first test that asks. */
export async function openSounds(page: Page, server: Running): Promise<void> {
  address ??= await bringInMedia(page, server, media())
  await page.goto(address)
}

export const element = (sound: Locator) => sound.locator('.audio > audio')
export const timeOf = (sound: Locator) =>
  element(sound).evaluate((audio: HTMLAudioElement) => audio.currentTime)
export const button = (sound: Locator, name: string) =>
  sound.getByRole('button', { name, exact: true })

export async function live(page: Page, tag: string): Promise<Locator> {
  const sound = viewer(page, tag)
  await sound.evaluate((box) => box.scrollIntoView({ block: 'center' }))
  await expect(sound).toHaveAttribute('data-level', 'live')
  await expect(sound).toHaveAttribute('data-state', 'ready', { timeout: 30_000 })
  return sound
}
