import { Tooltip } from '@mantine/core';
import { IconSparkles } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { SEVERITIES } from '../../core/finding-id.ts';
import type { Finding, Strength } from '../../core/review-schema.ts';
import { formatClock } from '../ui/format-clock.ts';
import { findingTitle, SEVERITY_TITLES, strengthTitle } from '../../core/report/titles.ts';
import { abridge } from './abridge.ts';
import { placeFlags } from './flag-lanes.ts';
import type { Flag, PlacedFlags } from './flag-lanes.ts';
import { SeverityIcon } from './severity-icon.tsx';
import { xOf } from './time-window.ts';
import type { TimeWindow } from './time-window.ts';
import styles from './timeline.module.css';

const MARK_PX = 22;
const STRENGTH_PX = 13;
const LANES = 2;

interface TimelineFlagsProps {
  readonly flags: readonly Flag[];
  readonly strengths: readonly Strength[];
  readonly window: TimeWindow;
  readonly width: number;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
  readonly onSeek: (sec: number) => void;
}

/** Findings in two lanes under the bands, strengths in one below: every mark stands where it was said. */
export function TimelineFlags(props: TimelineFlagsProps): ReactNode {
  const { flags, strengths, window, width, chosen, onChoose, onSeek } = props;
  const inSight = (sec: number): boolean => sec >= window.from && sec <= window.to;
  const x = (sec: number): number => xOf(window, width, sec);
  const placed = placeFlags(
    flags.filter(({ moment }) => inSight(moment.start)),
    x,
    MARK_PX,
    LANES,
  );
  // One lane: an hour of talk has hundreds of strengths, and those that would cover each other share a mark.
  const praised = placeFlags(
    strengths
      .filter(({ start }) => inSight(start))
      .map((strength): Praise => ({ strength, moment: strength }))
      .sort((a, b) => a.moment.start - b.moment.start),
    x,
    STRENGTH_PX,
    1,
  );
  return (
    <>
      <div className={styles['flags']} role="group" aria-label="Flags" style={{ height: LANES * MARK_PX }}>
        {placed.map((mark) => (
          <FlagMark key={`${mark.x}-${mark.lane}`} mark={mark} chosen={chosen} onChoose={onChoose} />
        ))}
      </div>
      <div className={styles['strengths']} role="group" aria-label="Strengths on the timeline">
        {praised.map((mark) => (
          <StrengthMark key={mark.flags[0]?.strength.firstWord ?? mark.x} mark={mark} onSeek={onSeek} />
        ))}
      </div>
    </>
  );
}

interface Praise {
  readonly strength: Strength;
  readonly moment: { readonly start: number };
}

interface StrengthMarkProps {
  readonly mark: PlacedFlags<Praise>;
  readonly onSeek: (sec: number) => void;
}

function StrengthMark({ mark, onSeek }: StrengthMarkProps): ReactNode {
  const strengths = mark.flags.map(({ strength }) => strength);
  const [first] = strengths;
  if (!first) return null;
  const names = [...new Set(strengths.map(({ label }) => strengthTitle(label)))].join(', ');
  const counted = strengths.length > 1 ? `${strengths.length} strengths: ` : '';
  return (
    <Tooltip
      label={strengths.length > 1 ? counted + names : `${names}: “${abridge(first.quote)}”`}
      multiline
      maw={360}
    >
      <button
        type="button"
        className={styles['strength']}
        style={{ left: mark.x }}
        aria-label={`${counted}${names}, ${formatClock(first.start)}`}
        onClick={() => onSeek(first.start)}
      >
        <IconSparkles size={13} aria-hidden />
      </button>
    </Tooltip>
  );
}

interface FlagMarkProps {
  readonly mark: PlacedFlags;
  readonly chosen: Finding | null;
  readonly onChoose: (finding: Finding) => void;
}

function FlagMark({ mark, chosen, onChoose }: FlagMarkProps): ReactNode {
  const findings = mark.flags.map(({ finding }) => finding);
  const severity = SEVERITIES.find((level) => findings.some((finding) => finding.severity === level));
  const first = findings.find((finding) => finding.severity === severity);
  const at = mark.flags[0]?.moment;
  if (!first || !severity || !at) return null;
  const name = findings.map(({ id }) => findingTitle(id)).join(', ');
  const counted = findings.length > 1 ? `${findings.length} findings. ` : '';
  return (
    <Tooltip label={name} multiline maw={360}>
      <button
        type="button"
        className={styles['flag']}
        style={{ left: mark.x, top: mark.lane * MARK_PX }}
        data-severity={severity}
        data-chosen={(chosen && findings.includes(chosen)) || undefined}
        aria-label={`${counted}${SEVERITY_TITLES[severity]}: ${name}, ${formatClock(at.start)}`}
        onClick={() => onChoose(first)}
      >
        <SeverityIcon severity={severity} absent={at.absent} />
        {findings.length > 1 && <span className={styles['bundle']}>{findings.length}</span>}
      </button>
    </Tooltip>
  );
}
