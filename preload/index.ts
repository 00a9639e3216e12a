// The bridge into the sandboxed window: when the page says it is ready, one end of a new message port goes to the page
// and the other to the main process. Nothing else crosses.
import { ipcRenderer } from 'electron';

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source !== window || !isReady(data)) return;
  const { port1, port2 } = new MessageChannel();
  ipcRenderer.postMessage('starling:port', null, [port2]);
  window.postMessage({ type: 'starling:port' }, location.origin, [port1]);
});

const isReady = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === 'starling:ready';
