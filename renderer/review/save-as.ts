/** Hands a file to the browser's (or Electron's) own download, and returns its name. */
export function saveAs({ fileName, content }: { readonly fileName: string; readonly content: Blob }): string {
  const url = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  // The download reads the URL after this function has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return fileName;
}
