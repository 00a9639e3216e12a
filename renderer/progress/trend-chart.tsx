import type { ReactNode } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import type { SectionKind } from '../../core/take.ts';
import { change } from '../../core/progress.ts';
import type { TrendPoint } from '../../core/progress.ts';
import styles from './progress-page.module.css';

interface TrendChartProps {
  readonly title: string;
  readonly unit: string;
  readonly points: readonly TrendPoint[];
  readonly valueOf: (point: TrendPoint) => number | null;
  readonly colour: string;
  /** The section the figure is about, whose colour then applies. */
  readonly section?: SectionKind;
  /** Where good values lie; drawn as a band, or as a line when only the upper edge is given. */
  readonly low?: number;
  readonly high?: number;
  readonly top?: number;
}

/** One figure over the takes. The chart is for the eye; the sentence above it and the table below it say the same. */
export function TrendChart(props: TrendChartProps): ReactNode {
  const { title, unit, points, valueOf, colour, section, low, high, top } = props;
  const values = points.map(valueOf);
  const data = points.map(({ ordinal }, at) => ({ ordinal, value: values[at] ?? null }));
  const moved = change(values);
  return (
    <figure className={styles['trend']} data-section={section}>
      <figcaption>
        <h2>{title}</h2>
        <p>{moved ? `${moved.first} → ${moved.latest} ${unit}` : 'fewer than two takes have one'}</p>
      </figcaption>
      <div aria-hidden className={styles['chart']}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={data}
            margin={{ top: 8, right: 12, bottom: 0, left: -18 }}
            accessibilityLayer={false}
          >
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis height={22} dataKey="ordinal" tickLine={false} stroke="var(--quiet)" fontSize={11} />
            <YAxis
              domain={[0, top ?? 'auto']}
              tickLine={false}
              axisLine={false}
              stroke="var(--quiet)"
              fontSize={11}
            />
            {low !== undefined && high !== undefined && (
              <ReferenceArea y1={low} y2={high} fill={colour} fillOpacity={0.12} ifOverflow="extendDomain" />
            )}
            {low === undefined && high !== undefined && (
              <ReferenceLine y={high} stroke="var(--quiet)" strokeDasharray="4 4" ifOverflow="extendDomain" />
            )}
            <Tooltip
              formatter={(value) => [`${String(value)} ${unit}`, title]}
              labelFormatter={(ordinal) => points.find((point) => point.ordinal === ordinal)?.title}
              contentStyle={{
                background: 'var(--raised)',
                border: '1px solid var(--line)',
                borderRadius: 6,
              }}
            />
            <Line
              dataKey="value"
              stroke={colour}
              strokeWidth={2}
              dot={{ r: 3.5, fill: colour, strokeWidth: 0 }}
              connectNulls
              isAnimationActive={false}
            />
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
