export const video = {
  label: 'Player for {{name}}',
  soundOnly:
    'The browser reads the sound but not the picture ({{codec}}). Convert it to H.264 to see it here.',
  broken: 'The browser cannot play the video ({{type}}). It may be damaged or of an unusual kind.',
} as const
