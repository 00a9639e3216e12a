import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain } from 'electron';
import { coachRouter } from '../router.ts';
import type { Services } from '../services.ts';
import { isOurs } from './scheme.ts';

/** Serves each port that our own page's main frame hands over; a port from anywhere else is closed. */
export function servePorts(services: Services): void {
  const rpc = new RPCHandler(coachRouter(services));
  ipcMain.on('starling:port', ({ ports, senderFrame }) => {
    const [port] = ports;
    if (!port) return;
    if (senderFrame === null || senderFrame.parent !== null || !isOurs(senderFrame.url)) return port.close();
    rpc.upgrade(port, { context: {} });
    port.start();
  });
}
