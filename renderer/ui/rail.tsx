import { Tooltip } from '@mantine/core';
import {
  IconAdjustments,
  IconBook2,
  IconChartLine,
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconMicrophone,
  IconPlaylist,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { hrefOf } from '../routes.ts';
import type { Route } from '../routes.ts';
import styles from './shell.module.css';

const PLACES = [
  { name: 'Practise', href: hrefOf.practise, Icon: IconMicrophone, pages: ['practise'] },
  { name: 'Takes', href: hrefOf.takes, Icon: IconPlaylist, pages: ['takes', 'review', 'comparison'] },
  { name: 'Progress', href: hrefOf.progress, Icon: IconChartLine, pages: ['progress'] },
  {
    name: 'Walkthroughs',
    href: hrefOf.walkthroughs,
    Icon: IconBook2,
    pages: ['walkthroughs', 'walkthrough'],
  },
  { name: 'Settings', href: hrefOf.settings, Icon: IconAdjustments, pages: ['settings'] },
] as const satisfies readonly { readonly pages: readonly Route['page'][]; readonly [key: string]: unknown }[];

/** Inside the navigation, not in a layer at the end of the page, where no landmark would hold it. */
const BESIDE = { withinPortal: false, floatingStrategy: 'fixed' } as const;

interface RailProps {
  readonly route: Route;
  readonly collapsed: boolean;
  readonly onToggle: () => void;
}

/** The way to every part of the program. Collapsed it shows icons, whose names appear beside them. */
export function Rail({ route, collapsed, onToggle }: RailProps): ReactNode {
  const Toggle = collapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={styles['rail']} aria-label="Starling" data-collapsed={collapsed || undefined}>
      <div className={styles['brand']}>
        <img src="./starling.svg" alt="" width={30} height={30} />
        <span className={styles['label']}>Starling</span>
      </div>
      <ul className={styles['links']}>
        {PLACES.map(({ name, href, Icon, pages }) => (
          <li key={name}>
            <Tooltip label={name} position="right" disabled={!collapsed} {...BESIDE}>
              <a
                className={styles['link']}
                href={href}
                aria-current={pages.some((page) => page === route.page) ? 'page' : undefined}
              >
                <Icon size={20} stroke={1.7} aria-hidden />
                <span className={styles['label']}>{name}</span>
              </a>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Tooltip label="Show names" position="right" disabled={!collapsed} {...BESIDE}>
        <button
          type="button"
          className={`${styles['link']} ${styles['toggle']}`}
          aria-expanded={!collapsed}
          onClick={onToggle}
        >
          <Toggle size={20} stroke={1.7} aria-hidden />
          <span className={styles['label']}>{collapsed ? 'Show names' : 'Hide names'}</span>
        </button>
      </Tooltip>
    </nav>
  );
}
