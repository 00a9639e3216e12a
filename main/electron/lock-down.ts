import { shell } from 'electron';
import type { Session, WebContents } from 'electron';
import { isOurs } from './scheme.ts';

/** Electron grants every permission unless told otherwise. Ours: the microphone, to our own page, and nothing else. */
export function lockPermissions(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const onlySound =
      'mediaTypes' in details && details.mediaTypes?.every((type) => type === 'audio') === true;
    answer(permission === 'media' && onlySound && isOurs(contents.getURL()));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return permission === 'media' && details.mediaType !== 'video' && isOurs(origin);
  });
  session.setDevicePermissionHandler(() => false);
}

/** The window stays on our page; links lead to the system's browser, and only by https. */
export function lockNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOurs(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    if (URL.parse(url)?.protocol === 'https:') void shell.openExternal(url);
    return { action: 'deny' };
  });
}
