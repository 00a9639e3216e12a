import { ActionIcon, Table } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { signed } from '../../core/comparison.ts';
import type { ComparedSection } from '../../core/comparison.ts';
import { timeVerdict } from '../../core/report/section-times.ts';
import type { SectionTime } from '../../core/report/section-times.ts';
import { SECTION_LOOKS } from '../../core/section-palette.ts';
import { quoteOf } from '../../core/text-words.ts';
import type { Playback } from '../review/playback.ts';
import { formatClock } from '../ui/format-clock.ts';
import { SectionMark } from '../ui/section-mark.tsx';
import type { Side } from './side.ts';
import type { TwoPlaybacks } from './use-two-playbacks.ts';
import styles from './comparison.module.css';

interface ComparedSectionsProps {
  readonly sections: readonly ComparedSection[];
  readonly earlier: Side;
  readonly later: Side;
  readonly playbacks: TwoPlaybacks;
}

/** Section beside section: time against target, what was said, and a button that plays just that. */
export function ComparedSections(props: ComparedSectionsProps): ReactNode {
  const { sections, earlier, later, playbacks } = props;
  const longest = Math.max(
    ...sections.flatMap((each) => [each.earlier.durationSec, each.later.durationSec, each.earlier.targetSec]),
  );
  return (
    <Table layout="fixed" aria-label="Sections of both takes" className={styles['sections']}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col" w={120}>
            Section
          </Table.Th>
          <Table.Th scope="col">Earlier</Table.Th>
          <Table.Th scope="col">Later</Table.Th>
          <Table.Th scope="col" w={110}>
            Score
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sections.map((each) => (
          <Table.Tr key={each.section}>
            <Table.Th scope="row">
              <SectionMark section={each.section} />
              <span className={styles['quiet']}>target {formatClock(each.later.targetSec)}</span>
            </Table.Th>
            <Table.Td>
              <Told time={each.earlier} side={earlier} playback={playbacks.earlier} longest={longest} />
            </Table.Td>
            <Table.Td>
              <Told time={each.later} side={later} playback={playbacks.later} longest={longest} />
            </Table.Td>
            <Table.Td className={styles['figures']}>
              {each.score.earlier ?? '–'} → {each.score.later ?? '–'}
              <span className={styles['change']}>{signed(each.score)}</span>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

interface ToldProps {
  readonly time: SectionTime;
  readonly side: Side;
  readonly playback: Playback;
  readonly longest: number;
}

/** How one take told one section. */
function Told({ time, side, playback, longest }: ToldProps): ReactNode {
  const [first] = time.stretches;
  if (!first) return <span className={styles['quiet']}>not told</span>;
  const name = SECTION_LOOKS[time.section].name;
  const play = (): void => {
    playback.repeat({ start: first.start, end: first.end, label: name });
    playback.seek(first.start);
    playback.play();
  };
  return (
    <div data-section={time.section}>
      <div className={styles['told']}>
        {side.take.hasAudio && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={`Play the ${name.toLowerCase()} of ${side.take.title}`}
            onClick={play}
          >
            <IconPlayerPlay size={14} />
          </ActionIcon>
        )}
        <span className={styles['room']} aria-hidden>
          <span className={styles['bar']} style={{ width: `${(time.durationSec / longest) * 100}%` }} />
          <span className={styles['target']} style={{ left: `${(time.targetSec / longest) * 100}%` }} />
        </span>
        <span className={styles['time']} data-over={time.overSec >= 0.5 || undefined}>
          {formatClock(time.durationSec)} <small>{timeVerdict(time)}</small>
        </span>
      </div>
      <p
        className={styles['words']}
        dir="auto"
        tabIndex={0}
        role="group"
        aria-label={`What was said: ${name}, ${side.take.title}`}
      >
        {time.stretches
          .map(({ firstWord, lastWord }) => quoteOf(side.words, firstWord, lastWord))
          .join(' … ')}
      </p>
    </div>
  );
}
