import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './share.module.css';

/** The sheets of a PDF, one below the other, as wide as there is room. */
export default function PdfPages({ bytes }: { readonly bytes: Uint8Array }): ReactNode {
  const [file, setFile] = useState<PDFDocumentProxy | null>(null);
  useEffect(() => {
    GlobalWorkerOptions.workerPort ??= new PdfWorker();
    // The reader takes what it is given away to its own thread.
    const loading = getDocument({ data: bytes.slice() });
    loading.promise.then(setFile, () => undefined);
    return () => {
      setFile(null);
      void loading.destroy();
    };
  }, [bytes]);
  return (
    <div className={styles['pages']} tabIndex={0} role="group" aria-label="Pages of the PDF">
      {file &&
        Array.from({ length: file.numPages }, (_, at) => <PdfPage key={at} file={file} number={at + 1} />)}
    </div>
  );
}

interface PdfPageProps {
  readonly file: PDFDocumentProxy;
  /** From 1. */
  readonly number: number;
}

function PdfPage({ file, number }: PdfPageProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let stopped = false;
    const draw = async (): Promise<void> => {
      const page = await file.getPage(number);
      const sheet = canvas.current;
      if (stopped || !sheet) return;
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: (sheet.clientWidth * devicePixelRatio) / width });
      sheet.width = Math.floor(viewport.width);
      sheet.height = Math.floor(viewport.height);
      await page.render({ canvas: sheet, viewport }).promise;
      sheet.dataset['drawn'] = 'true';
    };
    // Rejects when the dialog is closed in the middle, and then there is nobody to tell.
    draw().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [file, number]);
  return <canvas ref={canvas} role="img" aria-label={`Page ${number} of ${file.numPages}`} />;
}
