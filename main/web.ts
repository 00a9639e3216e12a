// Browser mode: `npm run web [-- --port N] [-- --no-open]`.
import { Refusal } from './refusal.ts';
import { webArguments } from './web/arguments.ts';
import { runWeb } from './web/run.ts';

const options = webArguments(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(options);
  process.exitCode = 2;
} else {
  try {
    await runWeb(options);
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause;
    console.error(cause.message);
    process.exitCode = 1;
  }
}
