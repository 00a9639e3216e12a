import type { SharedFile } from './shareable.ts';

/** Hands a file to the browser's (or Electron's) own download, and returns its name. */
export function saveAs({ fileName, content }: SharedFile): string {
  const url = URL.createObjectURL(content);
  saveFrom(url, fileName);
  // The download reads the URL after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return fileName;
}

/** Saves what is at an address: a download, not a call, for it may be larger than memory. */
export function saveFrom(href: string, fileName = ''): void {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.download = fileName;
  anchor.click();
}
