import { useEffect, useRef, useState } from 'react'
import { useT } from '../i18n/context.tsx'
import { Button } from '../ui/button.tsx'
import type { PdfDocument, PdfProblem } from './pdf-document.ts'

/** How wide a page is drawn, as a multiple of the room that it has. */
const ZOOMS = [1, 1.5, 2, 3] as const

type PdfViewProps = { label: string; address: string }

/**
 * A PDF in place, a page at a time, with its words beside it for whoever cannot see it. What draws it is loaded here
 * and nowhere else; without scripts, and where it cannot be drawn, the link beside it remains.
 */
export function PdfView({ label, address }: PdfViewProps) {
  const t = useT()
  const [page, setPage] = useState(1)
  const [zoom, setZoom] = useState(0)
  const { read, problem } = usePdf(address)
  const { canvas, room, words, drawn, failed } = useDrawnPage(read, page, ZOOMS[zoom]!)
  const pages = read?.pages ?? 0
  if (problem) return <p className="pdf-problem">{t(`files.view.problem.${problem}`)}</p>
  const turn = (by: number) => setPage((now) => Math.min(pages, Math.max(1, now + by)))
  return (
    <section className="pdf-view" aria-label={t('files.view.title', { label })} hidden={!read}>
      <div className="pdf-tools">
        <Button type="button" tone="quiet" disabled={page <= 1} onClick={() => turn(-1)}>
          {t('files.view.before')}
        </Button>
        <span className="pdf-page" role="status">
          {t('files.view.page', { page, pages })}
        </span>
        <Button type="button" tone="quiet" disabled={page >= pages} onClick={() => turn(1)}>
          {t('files.view.next')}
        </Button>
        <Button type="button" tone="quiet" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)}>
          {t('files.view.smaller')}
        </Button>
        <Button
          type="button"
          tone="quiet"
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          {t('files.view.larger')}
        </Button>
      </div>
      {failed && <p className="pdf-problem">{t('files.view.problem.broken')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that is wider than its room is scrolled by the keyboard too */}
      <section className="pdf-room" ref={room} tabIndex={0} aria-label={t('files.view.room')}>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('files.view.canvas', { label, page, pages })}
          data-drawn={drawn ?? undefined}
        />
      </section>
      <details className="pdf-words">
        <summary>{t('files.view.words')}</summary>
        {words.trim() === '' ? <p className="quiet">{t('files.view.noWords')}</p> : <pre>{words}</pre>}
      </details>
    </section>
  )
}

/** The document at an address, read once; or why it cannot be shown. */
function usePdf(address: string): { read: PdfDocument | null; problem: PdfProblem | null } {
  const [found, setFound] = useState<{ read: PdfDocument | null; problem: PdfProblem | null }>(NOTHING_YET)
  useEffect(() => {
    const leaving = new AbortController()
    setFound(NOTHING_YET)
    import('./pdf-document.ts')
      .then(({ openPdf }) => openPdf(address, leaving.signal))
      .then(
        (read) => (leaving.signal.aborted ? read.close() : setFound({ read, problem: null })),
        (why: unknown) => leaving.signal.aborted || setFound({ read: null, problem: problemIn(why) }),
      )
    return () => leaving.abort()
  }, [address])
  return found
}

const NOTHING_YET = { read: null, problem: null }

const problemIn = (why: unknown): PdfProblem => (why === 'locked' || why === 'broken' ? why : 'unread')

type Drawn = { words: string; drawn: number | null; failed: boolean }

/** Draws the page into the canvas as wide as its room, times the zoom; `drawn` is the page that stands there. */
function useDrawnPage(read: PdfDocument | null, page: number, zoom: number) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const room = useRef<HTMLElement>(null)
  const [shown, setShown] = useState<Drawn>({ words: '', drawn: null, failed: false })
  useEffect(() => {
    if (!read || !canvas.current || !room.current) return
    let current = true
    read.draw(canvas.current, page, Math.floor(room.current.clientWidth * zoom)).then(
      (words) => current && setShown({ words, drawn: page, failed: false }),
      // One that is overtaken by the next was not current any more; this one cannot be drawn.
      () => current && setShown({ words: '', drawn: null, failed: true }),
    )
    return () => {
      current = false
    }
  }, [read, page, zoom])
  return { canvas, room, ...shown }
}
