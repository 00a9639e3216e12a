import { inflateSync } from 'node:zlib';

/**
 * Reads the text of a PDF as any reader would: content streams, each font's ToUnicode map (ISO 32000-1, 9.10.3), pages
 * by object. Enough for uncompressed object tables and two-byte fonts, which is what is written here.
 */
export function readPdf(bytes: Uint8Array): { readonly pages: string[]; readonly source: string } {
  const source = Buffer.from(bytes).toString('latin1');
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]),
  );
  const referenced = (body: string, key: string): string =>
    objects.get(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1] ?? '') ?? '';
  const unicode = new Map<string, Map<string, string>>();
  const fontsOf = (page: string): Map<string, Map<string, string>> => {
    const fonts = /\/Font <<([\s\S]*?)>>/.exec(referenced(page, 'Resources') || page)?.[1] ?? '';
    for (const [, name = '', id = ''] of fonts.matchAll(/\/(\w+) (\d+) 0 R/g)) {
      if (!unicode.has(name))
        unicode.set(name, toUnicode(streamOf(referenced(objects.get(id) ?? '', 'ToUnicode'))));
    }
    return unicode;
  };
  const pages = [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => textOf(streamOf(referenced(page, 'Contents')), fontsOf(page)));
  return { pages, source };
}

function streamOf(body: string): string {
  const data = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1] ?? '';
  if (data === '') return '';
  return /FlateDecode/.test(body) ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
}

const fromHex = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function toUnicode(map: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = '', , list = ''] of map.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([\w ]*)>/g)].forEach(([, hex = ''], at) => {
      letters.set((parseInt(first, 16) + at).toString(16).padStart(4, '0'), fromHex(hex.replaceAll(' ', '')));
    });
  }
  return letters;
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map();
  const said: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name) ?? new Map();
    const codes = [...(shown ?? '').matchAll(/<(\w+)>/g)].flatMap(
      ([, hex = '']) => hex.match(/\w{4}/g) ?? [],
    );
    said.push(codes.map((code) => font.get(code.toLowerCase()) ?? '').join(''));
  }
  return said.join('');
}
