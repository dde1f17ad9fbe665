import { RenderingStates } from 'pdfjs-dist/web/pdf_viewer.mjs'

import type { Box } from '#shared/discussion/fragment.ts'

import type { Matrix } from './user-space.ts'

/** A page as it lies in the box that scrolls. Lengths are CSS pixels. */
export interface Sheet {
  page: number
  /** From the corner of everything that scrolls. */
  left: number
  top: number
  width: number
  height: number
  /** From the page's user space to pixels of the sheet. */
  matrix: Matrix
  drawn: boolean
  /** The writing that can be selected; null while there is none. */
  writing: HTMLElement | null
  canvas: HTMLCanvasElement | null
}

/** What is known of a page by the library. */
export interface PageView {
  div: HTMLElement
  viewport: { transform: number[]; width: number; height: number }
  renderingState: number
  textLayer: { div: HTMLElement } | null
}

export function sheetOf(
  page: number,
  { div, renderingState, textLayer, viewport }: PageView,
): Sheet {
  return {
    page,
    left: div.offsetLeft + div.clientLeft,
    top: div.offsetTop + div.clientTop,
    width: div.clientWidth,
    height: div.clientHeight,
    matrix: scaled(viewport.transform, div.clientWidth / viewport.width),
    drawn: renderingState === RenderingStates.FINISHED,
    writing: textLayer?.div ?? null,
    canvas: div.querySelector('.canvasWrapper canvas'),
  }
}

// The library rounds the sides of a page to whole pixels of the device.
const scaled = (matrix: readonly number[], by: number) => matrix.map((value) => value * by)

/** A box of the screen, in pixels of a sheet. */
export function onSheet(div: HTMLElement, { height, left, top, width }: DOMRect): Box {
  const sheet = div.getBoundingClientRect()
  return {
    x: left - sheet.left - div.clientLeft,
    y: top - sheet.top - div.clientTop,
    width,
    height,
  }
}
