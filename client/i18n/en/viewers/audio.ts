export const audio = {
  label: 'Player for {{name}}',
  play: 'Play',
  pause: 'Pause',
  space: 'Space',
  place: 'Position',
  at: '{{now}} of {{end}}',
  speed: 'Speed',
  heavy: 'The sound is too long for a waveform in the browser, so here is the plain player.',
  broken:
    'The browser cannot decode the sound ({{type}}). It may be damaged or of an unusual kind.',
} as const
