import type { Medium } from '#shared/instance/medium.ts'
import type { MediumFile } from '#shared/view/instance-view.ts'

/** What stands beside a medium in its instance: a model finds its material and texture here. */
export interface Siblings {
  media: Medium[]
  files: Record<string, MediumFile>
}

/**
 * What every viewer and every poster gets. It calls `onReady` once the thing is really drawn, or `onFail` with a sentence;
 * `onOffer(true)` while it waits for a person's word before it loads anything. `want` asks for the live viewer; `pin(true)`
 * keeps it live while it plays or holds what is not saved.
 */
export interface ViewerProps {
  source: { url: string; file: MediumFile } | { inline: string }
  name: string
  tag: string
  siblings: Siblings
  onReady: () => void
  onFail: (sentence: string) => void
  onOffer: (waiting: boolean) => void
  want: () => void
  pin: (pinned: boolean) => void
}

/** What a viewer tells its frame. */
export type ViewerEvents = Pick<ViewerProps, 'onReady' | 'onFail' | 'onOffer' | 'want' | 'pin'>

/** The props of a viewer that can only show files. */
export type FileViewerProps = Omit<ViewerProps, 'source'> & { url: string; file: MediumFile }
