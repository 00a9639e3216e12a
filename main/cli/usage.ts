import { takeIdSchema } from '../../core/take.ts';

/** The command line was used in a way it does not know. The message says what is wrong and what there is. */
export class WrongUsage extends Error {}

export const USAGE = `Starling's command line:
  transcribe FILE... [--format json|srt|vtt|txt] [--out DIR] [--force] [--model ID]
  analyze FILE... [--walkthrough ID] [--lens L] [--level L] [--format json|html|pdf|md|srt|vtt|chapters]... [--out DIR] [--force]
          [--model ID]
  probe KIND FILE...
  walkthrough check FILE...
  takes [--out DIR] [--force]                 every take as a row of a spreadsheet (CSV)
  export [TAKE...] [--out DIR] [--force]      takes with their audio as one file, all if none is named
  import FILE...                              takes from such files into the library
  report TAKE... [--format html|pdf|md|json|srt|vtt|chapters|txt]... [--without audio|name|transcript]... [--out DIR] [--force]
  compare TAKE TAKE [--lens L] [--level L] [--format html|pdf|md] [--without name] [--out DIR] [--force]
  progress [--walkthrough ID] [--from DAY] [--to DAY] [--lens L] [--level L] [--format html|pdf|md] [--without name]
           [--out DIR] [--force]
  demo

FILE is a recording (wav, mp3, flac, ogg, opus, webm; m4a where ffmpeg is installed), a .txt transcript, or .json with
{"words": [{"text", "start", "end"}]} or {"text": "..."}. For walkthrough check it is a
YAML file (docs/walkthroughs.md), for import a .starling file. TAKE is an id from the last column of takes, DAY is like
2026-11-14. --model is a speech model that the settings show as ready. Without --force nothing is replaced but what
Starling wrote itself.`;

/** An id of a take, or a WrongUsage. */
export function takeId(given: string): string {
  if (takeIdSchema.safeParse(given).success) return given;
  throw new WrongUsage(`${given} is no take. The last column of “takes” shows the id of each.`);
}

/** One of the given values, or a WrongUsage that lists them. */
export function oneOf<Value extends string>(values: readonly Value[], given: string, what: string): Value {
  const found = values.find((value) => value === given);
  if (found !== undefined) return found;
  throw new WrongUsage(`There is no ${what} ${given}. Use one of ${values.join(', ')}.`);
}
