// The whole program without a window: it opens a library, analyses what is asked for, and tells of each stage.
import { MODELS_DIR } from '../../../main/folders.ts';
import { Refusal } from '../../../main/refusal.ts';
import { Services } from '../../../main/services.ts';
import { startSpeech } from '../../../speech/start.ts';

const [libraryDir = '', take] = process.argv.slice(2);
try {
  const services = new Services({ libraryDir, speech: startSpeech({ modelsDir: MODELS_DIR }), door: 'web' });
  process.stdout.write('open\n');
  if (take === undefined) setInterval(() => undefined, 1000);
  else {
    services.analyst.start(take);
    for await (const { stage } of services.analyst.watch(take)) process.stdout.write(`${stage}\n`);
    await services.close();
  }
} catch (cause) {
  if (!(cause instanceof Refusal)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
