import { coach } from '../coach-client.ts';
import { goTo, hrefOf } from '../routes.ts';
import { chosenQuestion, prepared } from './prepared.ts';
import { studio } from './studio/current-studio.ts';

/** Starts a recording of the question the settings name; ends the one that is running. */
async function togglePractice(): Promise<void> {
  goTo(hrefOf.practise);
  const { name } = studio.snapshot().phase;
  if (name !== 'idle' && name !== 'discarded') return studio.finish();
  const [walkthroughs, settings] = await Promise.all([coach.walkthroughs.list(), coach.settings.get()]);
  const walkthrough = chosenQuestion(walkthroughs, settings);
  if (walkthrough) await studio.start(prepared(walkthrough, settings));
}

/** Does what the desktop program asks its window to do, until the signal. */
export async function obeyCommands(signal: AbortSignal): Promise<void> {
  for await (const command of await coach.app.commands(undefined, { signal })) {
    if (command === 'toggle-practice') await togglePractice();
  }
}
