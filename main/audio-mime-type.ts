const TYPES: Readonly<Record<string, string>> = {
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.mp4': 'audio/mp4',
  '.aac': 'audio/aac',
  '.flac': 'audio/flac',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.webm': 'audio/webm',
};

/** The media type to serve a recording as; players look into the bytes themselves when it is unknown. */
export const audioMimeType = (extension: string): string =>
  TYPES[extension.toLowerCase()] ?? 'application/octet-stream';
