import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** The smallest window that everything fits into. */
export const SMALLEST = { width: 900, height: 640 } as const;

/** Where the window was, in the screens' own pixels. */
const windowStateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(SMALLEST.width),
  height: z.number().int().min(SMALLEST.height),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;

interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Enough of its title bar to take hold of. */
const GRIP = 100;

/**
 * Where the window was when it was closed last.
 * @param areas of the screens there are now: one that was unplugged must not keep the window out of sight
 * @returns null where nothing usable is known
 */
export function readWindowState(libraryDir: string, areas: readonly Area[]): WindowState | null {
  try {
    const state = windowStateSchema.parse(JSON.parse(readFileSync(pathIn(libraryDir), 'utf8')));
    return areas.some((area) => isWithin(state, area)) ? state : null;
  } catch {
    return null;
  }
}

/** The window opens at its usual place where this cannot be kept. */
export function keepWindowState(libraryDir: string, state: WindowState): void {
  try {
    writeFileSync(pathIn(libraryDir), `${JSON.stringify(state)}\n`);
  } catch {
    // Nothing but the window's place is lost.
  }
}

const pathIn = (libraryDir: string) => join(libraryDir, 'window.json');

const isWithin = ({ x, y, width }: WindowState, area: Area): boolean =>
  x + width > area.x + GRIP &&
  x < area.x + area.width - GRIP &&
  y >= area.y - 10 &&
  y < area.y + area.height - GRIP;
