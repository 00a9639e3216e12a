import type { FileHandle } from 'node:fs/promises';

/** An ID3v2 tag begins with ten bytes: "ID3", version, flags, and its size in four times seven bits (id3v2.4.0, 3.1). */
const TAG_HEADER_BYTES = 10;
const TAG_FOOTER_FLAG = 0x10;
const HAS_FRAMES_FLAG = 1;

/**
 * How many samples an MP3 file says that it holds: encoders write the number of frames into the first one, behind "Xing" or
 * "Info" (LAME's description of that tag).
 * @returns 0 where the file says nothing
 */
export async function declaredMp3Samples(file: FileHandle): Promise<number> {
  const tag = Buffer.alloc(TAG_HEADER_BYTES);
  await file.read(tag, 0, tag.length, 0);
  const frame = Buffer.alloc(64);
  const { bytesRead } = await file.read(frame, 0, frame.length, tagBytes(tag));
  if (bytesRead < frame.length || frame[0] !== 0xff || (frame[1] & 0xe0) !== 0xe0) return 0;
  const mpeg1 = (frame[1] & 0x18) === 0x18;
  const single = frame[3] >> 6 === 3;
  const at = 4 + sideInfoBytes(mpeg1, single);
  const name = frame.toString('latin1', at, at + 4);
  if (name !== 'Xing' && name !== 'Info') return 0;
  if ((frame.readUInt32BE(at + 4) & HAS_FRAMES_FLAG) === 0) return 0;
  return frame.readUInt32BE(at + 8) * (mpeg1 ? 1152 : 576);
}

function tagBytes(tag: Buffer): number {
  if (tag.toString('latin1', 0, 3) !== 'ID3') return 0;
  const size = ((tag[6] & 127) << 21) | ((tag[7] & 127) << 14) | ((tag[8] & 127) << 7) | (tag[9] & 127);
  return TAG_HEADER_BYTES + size + (tag[5] & TAG_FOOTER_FLAG ? TAG_HEADER_BYTES : 0);
}

/** The side information of layer III lies between a frame's header and its data (ISO/IEC 11172-3, 2.4.1.7). */
function sideInfoBytes(mpeg1: boolean, single: boolean): number {
  if (mpeg1) return single ? 17 : 32;
  return single ? 9 : 17;
}
