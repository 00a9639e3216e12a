import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Route } from '../routes.ts';
import { Notices } from './notices.tsx';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';

interface ShellProps {
  readonly route: Route;
  /** Shown above every page. */
  readonly above: ReactNode;
  readonly children: ReactNode;
}

/**
 * The frame around every page: the rail, and the one main landmark, which scrolls by itself. A page brings its own h1,
 * which takes the focus when the page is come to.
 */
export function Shell({ route, above, children }: ShellProps): ReactNode {
  const main = useRef<HTMLElement>(null);
  useFocusOnArrival(main, route);
  const narrow = useMediaQuery('(max-width: 1199px)', false, { getInitialValueInEffect: false });
  // What the user last chose holds until the window crosses the width where the default changes.
  const [chosen, choose] = useState<{ readonly narrow: boolean; readonly collapsed: boolean } | null>(null);
  const collapsed = chosen?.narrow === narrow ? chosen.collapsed : narrow;
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main" onClick={(event) => skipTo(main.current, event)}>
        Skip to the page
      </a>
      <Rail route={route} collapsed={collapsed} onToggle={() => choose({ narrow, collapsed: !collapsed })} />
      <div className={styles['column']}>
        {above}
        <Notices />
        <main ref={main} id="main" className={styles['main']} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The hash belongs to the router, so the skip link moves the focus itself. */
function skipTo(main: HTMLElement | null, event: { preventDefault: () => void }): void {
  event.preventDefault();
  main?.focus();
}
