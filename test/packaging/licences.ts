// Lists what the program consists of and under which terms, and holds them to Starling's own licence.
//   npm run licences              writes resources/licences.json, which the program shows under Settings
//   npm run licences -- --check   only says whether that is current and compatible
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { licenceSchema } from '../../core/licence.ts';
import type { Licence } from '../../core/licence.ts';

const ROOT = join(import.meta.dirname, '../..');
const LIST = join(ROOT, 'resources/licences.json');

/** Terms that a program under MIT may be distributed with, whatever it does with them. */
const PERMISSIVE = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'CC0-1.0']);
/** And those that ask for something, with what is done about it. */
const WITH_DUTIES: Readonly<Record<string, string>> = {
  'MPL-2.0': 'used unchanged, as packages of their own whose source is on npm',
  'LGPL-3.0-or-later': 'libvips is a library of its own beside the program and can be replaced',
  'OFL-1.1': 'the fonts are unchanged and keep their names',
  'Bitstream-Vera': 'the font is unchanged and keeps its name',
};

/** The window's build puts these into its bundle, though npm sees them as tools for development. */
const BUNDLED = new Set(['pdfjs-dist']);
/** What does not name its licence in the package's description, but in a file. */
const NAMED_ELSEWHERE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const NOT_FROM_NPM: readonly Licence[] = [
  { name: 'OpenAI Whisper tiny.en (speech model)', version: '1', licence: 'MIT' },
  { name: 'all-MiniLM-L6-v2 (language model)', version: '2', licence: 'Apache-2.0' },
  { name: 'Silero VAD (speech model)', version: '6', licence: 'MIT' },
  { name: 'Noto Sans (font)', version: '2', licence: 'OFL-1.1' },
  { name: 'Droid Sans Fallback (font)', version: '6.0.1', licence: 'Apache-2.0' },
  { name: 'Nanum Gothic Coding (font)', version: '2.5', licence: 'OFL-1.1' },
  { name: 'DejaVu Sans (font)', version: '2.37', licence: 'Bitstream-Vera' },
  { name: 'Electron', version: '45', licence: 'MIT' },
];

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({ version: z.string().optional(), license: z.string().optional(), dev: z.boolean().optional() }),
  ),
});

/** Everything in the program, on whichever system, once per version. */
export function shipped(): Licence[] {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const packages = Object.entries(lock.packages).flatMap(([path, { version, license, dev }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (path === '' || version === undefined || (dev && !BUNDLED.has(name))) return [];
    return [{ name, version, licence: license ?? NAMED_ELSEWHERE[name] ?? 'none named' }];
  });
  const once = new Map(
    [...packages, ...NOT_FROM_NPM].map((each) => [`${each.name.toLowerCase()} ${each.version}`, each]),
  );
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** A sentence for each that must not be shipped under these terms. "A OR B" needs one of them, "A AND B" both. */
export const licenceFaults = (list: readonly Licence[]): string[] =>
  list
    .filter(({ licence }) => {
      const allowed = (term: string) => PERMISSIVE.has(term) || term in WITH_DUTIES;
      const terms = licence.replace(/[()]/g, '').split(' OR ');
      return !terms.some((every) => every.split(' AND ').every(allowed));
    })
    .map(
      ({ name, version, licence }) => `${name} ${version} comes under ${licence}, which was not looked at.`,
    );

/** Whether the list that the program shows is this one. */
export const isCurrent = (list: readonly Licence[]): boolean =>
  JSON.stringify(licenceSchema.array().parse(JSON.parse(readFileSync(LIST, 'utf8')))) ===
  JSON.stringify(list);

if (process.argv[1] === import.meta.filename) {
  const list = shipped();
  const faults = licenceFaults(list);
  if (!process.argv.includes('--check')) writeFileSync(LIST, `${JSON.stringify(list, null, 2)}\n`);
  else if (!isCurrent(list)) faults.push('resources/licences.json is not current. Run npm run licences.');
  const counts = Map.groupBy(list, ({ licence }) => licence);
  for (const [licence, those] of [...counts].sort(([, a], [, b]) => b.length - a.length))
    console.log(
      `${String(those.length).padStart(4)}  ${licence}${licence in WITH_DUTIES ? `: ${WITH_DUTIES[licence]}` : ''}`,
    );
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
