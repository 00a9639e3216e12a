import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { Library } from '../library/library.ts';
import type { StoredTake } from '../library/take-folders.ts';

/** The pages that the menu leads to, with the keys that open them. */
const PLACES = [
  ['Practise', 'practise', 'CmdOrCtrl+1'],
  ['Takes', 'takes', 'CmdOrCtrl+2'],
  ['Progress', 'progress', 'CmdOrCtrl+3'],
  ['Walkthroughs', 'walkthroughs', 'CmdOrCtrl+4'],
] as const;

const MOST_RECENT = 8;

/** Sets the menu, and again whenever other takes are the latest. */
export function followMenu(library: Library, show: (hash: string) => void): void {
  let shown = '';
  const follow = () => {
    const recent = library.list(MOST_RECENT).map(({ id, title }) => ({ id, title }));
    if (JSON.stringify(recent) === shown) return;
    shown = JSON.stringify(recent);
    setMenu(recent, show);
  };
  follow();
  library.onChange(follow);
}

/** The program's menu. Undo, copy and the like are the system's own roles, so that they work in every field. */
function setMenu(recent: readonly Pick<StoredTake, 'id' | 'title'>[], show: (hash: string) => void): void {
  const isMac = process.platform === 'darwin';
  const goTo = (page: string) => () => show(`#/${page}`);
  const settings: MenuItemConstructorOptions = {
    label: 'Settings…',
    accelerator: 'CmdOrCtrl+,',
    click: goTo('settings'),
  };
  const template: MenuItemConstructorOptions[] = [
    ...(isMac
      ? [
          {
            label: app.name,
            submenu: [
              { role: 'about' },
              { type: 'separator' },
              settings,
              { type: 'separator' },
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              { type: 'separator' },
              { role: 'quit' },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: 'File',
      submenu: [
        ...PLACES.map(([label, page, accelerator]) => ({ label, accelerator, click: goTo(page) })),
        { type: 'separator' },
        {
          label: 'Recent takes',
          enabled: recent.length > 0,
          // An ampersand would mark the letter behind it as the item's key.
          submenu: recent.map(({ id, title }) => ({
            label: title.replaceAll('&', '&&'),
            click: goTo(`takes/${id}`),
          })),
        },
        { type: 'separator' },
        ...(isMac ? [{ role: 'close' } as const] : [settings, { role: 'quit' } as const]),
      ],
    },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [{ label: 'Keys', click: goTo('settings') }, ...(isMac ? [] : [{ role: 'about' } as const])],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
