import { dialog, globalShortcut } from 'electron';
import type { Services } from '../services.ts';

/** Starts and stops practising from whatever program is in front. Off unless the user turns it on. */
export const PRACTICE_KEY = 'CommandOrControl+Alt+R';

/** Keeps the key registered while the settings want it. */
export function followPracticeKey(services: Services, showWindow: () => void): void {
  const pressed = () => {
    showWindow();
    services.commands.tell('toggle-practice');
  };
  const follow = () => {
    const wanted = services.library.settings().practiceKey;
    if (wanted === globalShortcut.isRegistered(PRACTICE_KEY)) return;
    if (!wanted) globalShortcut.unregister(PRACTICE_KEY);
    else if (!globalShortcut.register(PRACTICE_KEY, pressed))
      dialog.showErrorBox(
        'The key is taken',
        'Another program uses the key that starts and stops practising. Close that program, then turn the key off and on again.',
      );
  };
  follow();
  services.library.onChange(follow);
}
