import type { WrittenReview } from '../../core/report/written-review.ts';
export function renderPdf(written: WrittenReview): Promise<Uint8Array<ArrayBuffer>> {
  throw new Error(written.title);
}
