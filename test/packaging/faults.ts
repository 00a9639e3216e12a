import type { Packed } from './dry-run.ts';

/** What a package of Starling may weigh, Electron itself not counted: 72 MB of models are most of it. */
export const MOST_MEGABYTES = 230;

const NEVER = /^(test|training|bench|docs|core|main|speech|renderer|preload|dist|\.github)\//;
const NEEDED = [
  'package.json',
  'out/main/electron.js',
  'out/main/speech-process.js',
  'out/preload/index.cjs',
  'out/renderer/index.html',
  'resources/models/SHA256SUMS',
  'resources/samples/d12.ogg',
  'resources/walkthroughs/production-incident.yaml',
];
const BESIDE = [/\.node$/, /\.onnx$/, /libonnxruntime/, /^resources\/models\//];

/** What is wrong with a package, a sentence each; none when it is as it should be. */
export function faultsOf(
  { files, unpacked, bytes }: Pick<Packed, 'files' | 'unpacked' | 'bytes'>,
  platform: string,
  arch: string,
): string[] {
  const all = new Set(files);
  const outside = new Set(unpacked);
  const foreign = (path: string) => {
    const runtime = /onnxruntime-node\/bin\/napi-v\d+\/([^/]+)\/([^/]+)\//.exec(path);
    if (runtime) return runtime[1] !== platform || runtime[2] !== arch;
    const database = /better-sqlite3\/prebuilds\/(.+)\.node$/.exec(path);
    return database !== null && database[1] !== `${platform}-${arch}`;
  };
  const megabytes = bytes / 1024 ** 2;
  return [
    ...files.filter((path) => NEVER.test(path)).map((path) => `${path} is no part of the program.`),
    ...NEEDED.filter((path) => !all.has(path)).map((path) => `${path} is missing.`),
    ...files.filter(foreign).map((path) => `${path} is for another machine.`),
    ...files
      .filter((path) => BESIDE.some((kind) => kind.test(path)) && !outside.has(path))
      .map((path) => `${path} must lie beside the archive: it is opened by its path.`),
    ...(files.some((path) => /onnxruntime_binding\.node$/.test(path)) ? [] : ['The recogniser is missing.']),
    ...(megabytes > MOST_MEGABYTES
      ? [`It weighs ${megabytes.toFixed(0)} MB, more than ${MOST_MEGABYTES}.`]
      : []),
  ];
}
