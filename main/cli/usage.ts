/** The command line was used in a way it does not know. The message says what is wrong and what there is. */
export class WrongUsage extends Error {}

export const USAGE = `Starling's command line:
  transcribe FILE... [--format json|srt|vtt|txt] [--out DIR]
  analyze FILE... [--walkthrough ID] [--lens L] [--level L] [--format json|html|pdf|md|srt|vtt]... [--out DIR]
  probe KIND FILE...
  walkthrough check FILE...
  takes [--out DIR] [--force]                 every take as a row of a spreadsheet (CSV)
  export [TAKE...] [--out DIR] [--force]      takes with their audio as one file, all if none is named
  import FILE...                              takes from such files into the library
  compare TAKE TAKE [--lens L] [--level L] [--format html|md] [--out DIR] [--force]
  demo

FILE is a recording (wav, mp3, flac, ogg, opus, webm; m4a where ffmpeg is installed), a .txt transcript, or .json with
{"words": [{"text", "start", "end"}]} or {"text": "..."}. For walkthrough check it is a
YAML file (docs/walkthroughs.md), for import a .starling file. TAKE is an id from the last column of takes.`;

/** One of the given values, or a WrongUsage that lists them. */
export function oneOf<Value extends string>(values: readonly Value[], given: string, what: string): Value {
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new WrongUsage(`There is no ${what} ${given}. Use one of ${values.join(', ')}.`);
}
