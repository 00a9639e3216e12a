export interface Recording {
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** Type and subtype (RFC 6838), with nothing that could end an attribute or a policy. */
const MEDIA_TYPE = /^audio\/[a-z0-9][a-z0-9.+-]*$/i;

/** A recording as a `data:` address. A media type that is not plain audio is replaced: browsers then sniff the bytes. */
export function audioUri({ mimeType, bytes }: Recording): string {
  const type = mimeType.split(';', 1)[0]?.trim() ?? '';
  const safe = MEDIA_TYPE.test(type) ? type.toLowerCase() : 'application/octet-stream';
  return `data:${safe};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`;
}
