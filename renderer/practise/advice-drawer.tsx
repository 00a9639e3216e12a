import { Drawer, Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES } from '../../core/report/titles.ts';
import type { Settings } from '../../core/settings.ts';
import { SECTION_KINDS } from '../../core/take.ts';
import type { Walkthrough } from '../../core/walkthrough.ts';
import { hrefOfWalkthrough } from '../routes.ts';
import { Exemplar } from '../walkthroughs/exemplar.tsx';
import { LensWords } from '../walkthroughs/lens-words.tsx';
import { SectionAdvice } from '../walkthroughs/section-advice.tsx';
import styles from './practise-page.module.css';

export type AdviceTab = 'advice' | 'exemplar';

interface AdviceDrawerProps {
  readonly walkthrough: Walkthrough;
  readonly settings: Settings;
  /** Null: closed. */
  readonly tab: AdviceTab | null;
  readonly onTab: (tab: AdviceTab | null) => void;
}

/** The walkthrough's help beside the question, for a look before speaking. */
export function AdviceDrawer({ walkthrough, settings, tab, onTab }: AdviceDrawerProps): ReactNode {
  const { lens, level } = settings;
  return (
    <Drawer
      opened={tab !== null}
      onClose={() => onTab(null)}
      position="right"
      size={520}
      title={walkthrough.title}
    >
      <Tabs value={tab ?? 'advice'} onChange={(value) => onTab(value === 'exemplar' ? 'exemplar' : 'advice')}>
        <Tabs.List mb="md">
          <Tabs.Tab value="advice">Advice</Tabs.Tab>
          <Tabs.Tab value="exemplar">Exemplar</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="advice" className={styles['advice'] ?? ''}>
          <h3>{`For the ${LENS_TITLES[lens].toLowerCase()} lens`}</h3>
          <LensWords advice={walkthrough.lenses[lens]} />
          <h3>{`As a ${LEVEL_TITLES[level].toLowerCase()}`}</h3>
          <p>{walkthrough.levels[level]}</p>
          {SECTION_KINDS.map((section) => (
            <SectionAdvice key={section} section={section} walkthrough={walkthrough} />
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="exemplar">
          <Exemplar parts={walkthrough.exemplar} />
        </Tabs.Panel>
      </Tabs>
      <p>
        <a href={hrefOfWalkthrough(walkthrough.id)}>Read the whole walkthrough</a>
      </p>
    </Drawer>
  );
}
