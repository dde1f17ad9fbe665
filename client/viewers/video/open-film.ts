import './no-dynamic-style.ts'
import videojs from 'video.js/core.es.js'

import type { Scope } from '#client/lib/scope.ts'
import { soundsAlone } from '#client/viewers/one-sound.ts'

import type { Captions } from './captions-of.ts'
import type { FilmSource } from './film-source.ts'
import type { FilmKept } from './film-state.ts'
import { Film } from './film.ts'

// What goes wrong is told to the person, in the viewer.
videojs.log.level('off')

/** How long the first frame may take to be reported once there is data: a page that is not seen reports none. */
const patience = 1000

export interface OpenFilm {
  source: FilmSource
  captions: readonly Captions[]
  kept: FilmKept
  /** What the file's facts say of its length, where the player cannot tell. */
  seconds: number
  onFilm: (film: Film, video: HTMLVideoElement) => void
  /** The player gave up; `at` is where, once it had begun. */
  onBreak: (at: number | null) => void
}

/** Opens a film in video.js inside `box`, learns when its first frame begins, and hands it over. */
export function openFilm(scope: Scope, box: HTMLElement, open: OpenFilm): void {
  // video.js removes its element when it is disposed, so React must not own it.
  const video = document.createElement('video')
  video.className = 'video-js'
  video.crossOrigin = 'anonymous'
  video.playsInline = true
  video.tabIndex = -1
  box.append(video)
  let film: Film | null = null
  const begin = (first: number | null) => {
    if (film || scope.ended) return
    // video.js takes away the tracks that it finds when it begins, and draws them less well than the browser does.
    for (const { name, url } of open.captions) video.append(track(name, url))
    const { duration, currentTime } = video
    film = new Film(scope, video, {
      begin: currentTime,
      end: Number.isFinite(duration) ? duration : currentTime + open.seconds,
      first: first ?? currentTime,
      kept: open.kept,
    })
    open.onFilm(film, video)
  }
  const request = video.requestVideoFrameCallback((_, { mediaTime }) => begin(mediaTime))
  scope.hear(video, {
    loadeddata: () => {
      if (video.videoWidth === 0) begin(null)
      else scope.timeout(() => begin(null), patience)
    },
  })
  const player = videojs(video, {
    controls: false,
    preload: 'auto',
    fill: true,
    errorDisplay: false,
    children: ['mediaLoader'],
    userActions: { click: false, doubleClick: false, hotkeys: false },
    sources: [{ src: open.source.url, type: open.source.type }],
  })
  scope.add(() => {
    video.cancelVideoFrameCallback(request)
    player.dispose()
  })
  player.on('error', () => {
    if (!scope.ended) open.onBreak(film ? video.currentTime : null)
  })
  soundsAlone(scope, video)
}

function track(name: string, url: string): HTMLTrackElement {
  const element = document.createElement('track')
  return Object.assign(element, { kind: 'captions', label: name, src: url })
}
