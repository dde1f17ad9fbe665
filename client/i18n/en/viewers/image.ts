export const image = {
  label: '{{name}}: picture. Plus and minus zoom, 0 fits, 1 shows its real size, arrows move.',
  in: 'Zoom in',
  out: 'Zoom out',
  fit: 'Fit',
  actual: 'Real size, 1:1',
  broken:
    'The browser cannot decode it as a picture ({{type}}). It may be damaged or of an unusual kind.',
} as const
