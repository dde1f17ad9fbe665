export const document = {
  label: '{{name}}: pages. Page up and page down turn them, plus and minus zoom, 0 fits the width.',
  text: '{{name}}: text',
  table: '{{name}}: table',
  page: '{{n}} of {{m}}',
  previous: 'Previous page',
  next: 'Next page',
  width: 'Fit the width',
  noText: 'These pages are pictures: there is no text to select or search.',
  locked: 'The PDF needs a password to open. Replace it with one that opens without.',
  broken: 'The PDF cannot be read: it is damaged or cut off.',
  unknown:
    'There is no viewer for this kind of document ({{type}}). Download it, or replace it with a PDF.',
  rows_one: '{{n}} row',
  rows_other: '{{n}} rows',
} as const
