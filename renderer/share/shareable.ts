import type { SharedPart, SharedParts } from '../../core/report/shared-parts.ts';

/** A finished file. */
export interface SharedFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** How something can leave the program. */
export interface ShareFormat {
  readonly label: string;
  readonly use: string;
  /** What can be kept back in it. */
  readonly parts: readonly SharedPart[];
  readonly preview: SharePreview;
  /** Saves it; the name of the file where it is known. */
  readonly save: (parts: SharedParts) => Promise<string | undefined>;
}

/** What is shown of a file before it is saved. */
export type SharePreview =
  | { readonly kind: 'page'; readonly href: (parts: SharedParts) => string }
  | { readonly kind: 'pdf' | 'text'; readonly create: (parts: SharedParts) => Promise<SharedFile> }
  /** Where there is nothing to look at: what the file consists of. */
  | { readonly kind: 'sentence'; readonly sentence: string };

/** Something that can be saved as a file, in one format or another. */
export interface Shareable {
  /** What it is, for the head of the dialog: "Export the review". */
  readonly title: string;
  /** Tells its previews from those of everything else. */
  readonly key: string;
  readonly formats: readonly [ShareFormat, ...ShareFormat[]];
}
