import '@mantine/core/styles.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App, loadPage, loadPages } from './app.tsx';
import { obeyCommands } from './practise/toggle-practice.ts';
import { routeOf } from './routes.ts';
import { applySectionStyle } from './ui/section-style.ts';

applySectionStyle();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
// Only the desktop program asks anything of its window. That ends with the window, or with the program.
if (location.protocol === 'app:') obeyCommands(new AbortController().signal).catch(() => undefined);
// What fails to come here is fetched again, and told of, when the page is opened. The first page is waited for: React would
// keep its placeholder for 300 ms.
await loadPage(routeOf(location.hash)).catch(() => undefined);
createRoot(root).render(<App />);
requestIdleCallback(() => void loadPages().catch(() => undefined), { timeout: 2000 });
