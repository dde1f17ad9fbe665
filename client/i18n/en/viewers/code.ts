export const code = {
  label: '{{name}}: source text, read only',
  wrap: 'Wrap lines',
  copy: 'Copy',
  copied: 'Copied',
  large: 'This is {{size}} of text. Showing it may hold up the page for a moment.',
  show: 'Show it',
} as const
