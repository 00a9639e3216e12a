/** The containers that are told apart by their first bytes. Names and extensions lie; these do not. */
export type Container =
  'wav' | 'mp3' | 'flac' | 'ogg-opus' | 'ogg-vorbis' | 'ogg-other' | 'webm' | 'mp4' | 'adts';

/** Bytes that `sniff` needs to see. */
export const SNIFF_BYTES = 4096;

/** @param head the file's first bytes @returns null when it is no audio that we know */
export function sniff(head: Uint8Array): Container | null {
  const ascii = (from: number, length: number) => String.fromCharCode(...head.subarray(from, from + length));
  if ((ascii(0, 4) === 'RIFF' || ascii(0, 4) === 'RF64') && ascii(8, 4) === 'WAVE') return 'wav';
  if (ascii(0, 4) === 'fLaC') return 'flac';
  if (ascii(0, 4) === 'OggS') return oggCodec(head);
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return 'webm';
  if (ascii(4, 4) === 'ftyp') return 'mp4';
  if (ascii(0, 3) === 'ID3') return 'mp3';
  if (head[0] === 0xff && (head[1] & 0xf6) === 0xf0) return 'adts';
  return isMpegFrame(head) ? 'mp3' : null;
}

function oggCodec(head: Uint8Array): Container {
  const page = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (page.includes('OpusHead')) return 'ogg-opus';
  return page.includes('\x01vorbis') ? 'ogg-vorbis' : 'ogg-other';
}

/** Frame sync, then a version, layer, bit rate and sample rate that exist. */
function isMpegFrame(head: Uint8Array): boolean {
  if (head[0] !== 0xff || (head[1] & 0xe0) !== 0xe0) return false;
  const version = (head[1] >> 3) & 3;
  const layer = (head[1] >> 1) & 3;
  return version !== 1 && layer !== 0 && head[2] >> 4 !== 15 && ((head[2] >> 2) & 3) !== 3;
}
