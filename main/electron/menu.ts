import { app, BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import { ORIGIN } from './scheme.ts';

/** The pages that the menu leads to, with the keys that open them. */
const PLACES = [
  ['Practise', 'practise', 'CmdOrCtrl+1'],
  ['Takes', 'takes', 'CmdOrCtrl+2'],
  ['Progress', 'progress', 'CmdOrCtrl+3'],
  ['Walkthroughs', 'walkthroughs', 'CmdOrCtrl+4'],
] as const;

/** The program's menu. Undo, copy and the like are the system's own roles, so that they work in every field. */
export function setMenu(showWindow: () => void): void {
  const isMac = process.platform === 'darwin';
  const goTo = (page: string) => () => {
    showWindow();
    const [window] = BrowserWindow.getAllWindows();
    void window?.loadURL(`${ORIGIN}/#/${page}`);
  };
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
