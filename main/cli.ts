// The command line. Other programs call it: its words, formats and exit codes are fixed (README).
import { startSpeech } from '../speech/start.ts';
import type { Speech } from '../speech/speech.ts';
import { analyze } from './cli/analyze.ts';
import { readArguments } from './cli/arguments.ts';
import type { Command } from './cli/arguments.ts';
import { useModel } from './cli/chosen-model.ts';
import { checkWalkthroughs } from './cli/check-walkthroughs.ts';
import { demo } from './cli/demo.ts';
import { libraryCommand } from './cli/library-commands.ts';
import { probe } from './cli/probe.ts';
import { transcribe } from './cli/transcribe.ts';
import { USAGE, WrongUsage } from './cli/usage.ts';
import { MODELS_DIR, WALKTHROUGHS_DIR } from './folders.ts';
import { libraryDir } from './library-location.ts';
import { Refusal } from './refusal.ts';
import { loadWalkthroughs } from './walkthroughs.ts';
import { join } from 'node:path';

const EXIT = { allDone: 0, someFailed: 1, wrongUsage: 2 } as const;

// Whoever reads our output may have seen enough (`| head`): then nothing is left to do.
process.stdout.on('error', () => process.exit(EXIT.someFailed));
process.exitCode = await run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<number> {
  const speech = startSpeech({ modelsDir: MODELS_DIR });
  try {
    return (await done(readArguments(args), speech)) ? EXIT.allDone : EXIT.someFailed;
  } catch (cause) {
    if (cause instanceof WrongUsage) {
      console.error(`${cause.message}\n\n${USAGE}`);
      return EXIT.wrongUsage;
    }
    console.error(
      cause instanceof Refusal ? cause.message : 'Something unexpected went wrong. Try again, or report it.',
    );
    return EXIT.someFailed;
  } finally {
    await speech.close();
  }
}

/** @returns whether every input was done */
function done(command: Command, speech: Speech): Promise<boolean> {
  const walkthroughs = () => {
    const loaded = loadWalkthroughs([WALKTHROUGHS_DIR, join(libraryDir(), 'walkthroughs')]);
    for (const notice of loaded.notices) console.error(notice);
    return loaded;
  };
  switch (command.name) {
    case 'transcribe':
      useModel(command.model, speech);
      return transcribe(command, speech);
    case 'analyze':
      useModel(command.model, speech);
      return analyze(command, speech, walkthroughs());
    case 'probe':
      return probe(command, speech, walkthroughs());
    case 'walkthrough-check':
      return checkWalkthroughs(command);
    case 'library':
      return libraryCommand(command.command, walkthroughs());
    case 'demo':
      return demo(speech, walkthroughs());
    case 'help':
      console.log(USAGE);
      return Promise.resolve(true);
  }
}
