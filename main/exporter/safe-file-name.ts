/** Names Windows keeps for devices, whatever their extension. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** Characters some system refuses, and invisible ones that make a name show as another (bidi controls and the like). */
const REFUSED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu;

/** File systems allow 255 bytes a name; 120 leaves room for " (2)" and for long paths on Windows. */
const MOST_BYTES = 120;

/**
 * A file name made from a take's title: the same on Windows, macOS and Linux, never empty, never a device, never a path.
 * Letters of every script stay (Unicode NFC); what is refused somewhere becomes a space.
 */
export function safeFileName(title: string, extension: string): string {
  const plain = title
    .toWellFormed()
    .normalize('NFC')
    .replace(REFUSED, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/gu, '');
  const short = shortened(plain).replace(/[\s.]+$/u, '');
  const [stem = ''] = short.split('.', 1);
  const name = short === '' ? 'take' : RESERVED.test(stem.trim()) ? `take ${short}` : short;
  return `${name}.${extension}`;
}

/** The same for one of several files that go together: numbered, for their titles may be alike. */
export const numberedFileName = (
  title: string,
  extension: string,
  { at, of }: { readonly at: number; readonly of: number },
): string =>
  of === 1
    ? safeFileName(title, extension)
    : safeFileName(`${String(at + 1).padStart(String(of).length, '0')} ${title}`, extension);

/** Cuts between graphemes, so that no letter loses its accent. */
function shortened(text: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)) {
    if (Buffer.byteLength(kept + segment) > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}
