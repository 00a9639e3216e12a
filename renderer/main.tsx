import '@mantine/core/styles.css';
import './ui/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { obeyCommands } from './practise/toggle-practice.ts';
import { applySectionStyle } from './ui/section-style.ts';

applySectionStyle();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has lost its #root');
// Only the desktop program asks anything of its window. That ends with the window, or with the program.
if (location.protocol === 'app:') obeyCommands(new AbortController().signal).catch(() => undefined);
createRoot(root).render(<App />);
