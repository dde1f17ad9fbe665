const line = 19
const padding = 16
/** Room for a bar that scrolls long lines sideways. */
const sideways = 12
const statusBar = 30
const fewest = 3
const most = 24
// Mean length of a line in source code, as a guess for files that are not read yet.
const bytesPerLine = 32

/** Pixels for a code viewer: all lines of a short text, at most 24; for a file the lines are guessed from its bytes. */
export function codeHeight(text: string | null, bytes: number): number {
  const lines = text === null ? Math.ceil(bytes / bytesPerLine) : text.split('\n').length
  return Math.min(most, Math.max(fewest, lines)) * line + padding + sideways + statusBar
}
