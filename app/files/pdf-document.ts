import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

pdfjs.GlobalWorkerOptions.workerSrc = workerAddress

/** What a canvas holds on every device; larger pages are drawn less finely. */
const PIXELS_LIMIT = 16_000_000

/** Why a PDF cannot be drawn, as a code that pages say in the reader's language (`files.view.problem.…`). */
export type PdfProblem = 'locked' | 'broken' | 'unread'

/** A PDF that was read: drawn page by page. */
export type PdfDocument = {
  pages: number
  /**
   * Draws a page so that it is `width` CSS pixels wide.
   * @returns the words on it, empty where it is a picture
   */
  draw: (canvas: HTMLCanvasElement, page: number, width: number) => Promise<string>
  /** Ends the worker and forgets the bytes. */
  close: () => Promise<void>
}

/**
 * Reads the PDF that lies at an address of this site. Nothing in it runs: no script, no form, no link; its fonts and
 * characters that it does not bring come from this site too.
 * @throws PdfProblem
 */
export async function openPdf(address: string, signal: AbortSignal): Promise<PdfDocument> {
  const data = await bytesAt(address, signal)
  const task = pdfjs.getDocument({
    data,
    cMapUrl: '/pdfjs/cmaps/',
    cMapPacked: true,
    standardFontDataUrl: '/pdfjs/standard_fonts/',
    wasmUrl: '/pdfjs/wasm/',
    // The security policy lets nothing be compiled at run time.
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  signal.addEventListener('abort', () => void task.destroy())
  const read = await task.promise.catch((error: unknown) => {
    throw error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken'
  })
  return { pages: read.numPages, draw: drawing(read), close: () => task.destroy() }
}

async function bytesAt(address: string, signal: AbortSignal): Promise<ArrayBuffer> {
  const answer = await fetch(address, { signal }).catch(() => null)
  if (!answer?.ok || answer.headers.get('content-type') !== 'application/pdf') throw 'unread'
  return answer.arrayBuffer()
}

/** One page at a time: whoever turns pages quickly sees the last one asked for. */
function drawing(read: pdfjs.PDFDocumentProxy): PdfDocument['draw'] {
  let before: pdfjs.RenderTask | null = null
  let asked = 0
  return async (canvas, number, width) => {
    asked += 1
    const mine = asked
    const page = await read.getPage(number)
    if (mine !== asked) return ''
    before?.cancel()
    const natural = page.getViewport({ scale: 1 })
    const scale = width / natural.width
    const pixels = Math.min(
      window.devicePixelRatio || 1,
      Math.sqrt(PIXELS_LIMIT / (width * natural.height * scale)),
    )
    const viewport = page.getViewport({ scale: scale * pixels })
    canvas.width = Math.floor(viewport.width)
    canvas.height = Math.floor(viewport.height)
    canvas.style.width = `${width}px`
    before = page.render({ canvas, viewport })
    await before.promise
    const { items } = await page.getTextContent()
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('')
  }
}
