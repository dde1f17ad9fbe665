const names: Record<string, string> = {
  shift_jis: 'Shift_JIS',
  gb18030: 'GB 18030',
  'windows-1252': 'Windows-1252',
}

/** An encoding's name as people write it. */
export function encodingName(encoding: string): string {
  return names[encoding] ?? encoding.toUpperCase()
}
