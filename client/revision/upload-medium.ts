import { MediumFile } from '#shared/view/instance-view.ts'

/** The server's answer to an upload that it did not take, as `refusalText` reads it. */
class UploadError extends Error {
  data: { refusal: unknown; httpStatus: number; code: string }
  constructor(status: number, answer: unknown) {
    super(`HTTP ${status}`)
    const refusal = typeof answer === 'object' && answer && 'refusal' in answer && answer.refusal
    this.data = { refusal: refusal || null, httpStatus: status, code: String(status) }
  }
}

interface Sending {
  slug: string
  file: File
  /** The share sent so far, 0 to 1. */
  over: (share: number) => void
  signal: AbortSignal
}

/** Sends a file to the project. The same bytes twice are one file. */
export function uploadMedium({ file, over, signal, slug }: Sending): Promise<MediumFile> {
  return new Promise((resolve, reject) => {
    // fetch tells nothing about the progress of an upload.
    const request = new XMLHttpRequest()
    request.open('POST', `/api/projects/${encodeURIComponent(slug)}/media`)
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) over(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new Error('offline')))
    request.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')))
    request.addEventListener('load', () => {
      const answer = parsed(request.responseText)
      const found = MediumFile.safeParse(answer)
      if (request.status < 300 && found.success) resolve(found.data)
      else reject(new UploadError(request.status, answer))
    })
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) request.abort()
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
