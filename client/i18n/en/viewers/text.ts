export const text = {
  raw: 'As written',
  plain:
    'This text is too long or too deeply nested for formatting, so it is shown as it is written.',
} as const
