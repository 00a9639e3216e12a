import '@mantine/core/styles.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App, loadPages } from './app.tsx';
import { obeyCommands } from './practise/toggle-practice.ts';
import { applySectionStyle } from './ui/section-style.ts';

applySectionStyle();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
// Only the desktop program asks anything of its window. That ends with the window, or with the program.
if (location.protocol === 'app:') obeyCommands(new AbortController().signal).catch(() => undefined);
createRoot(root).render(<App />);
// What fails here is fetched again, and told of, when the page is opened.
requestIdleCallback(() => void loadPages().catch(() => undefined), { timeout: 2000 });
