import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../core/settings.ts';
import type { SectionKind, Targets } from '../../core/take.ts';
import { withOverride } from '../../renderer/settings/overrides.ts';

const change = withOverride<Targets, SectionKind>;

describe('overrides in the settings', () => {
  it('set one value and leave the others', () => {
    expect(change({ task: 15 }, 'situation', 50)).toEqual({ task: 15, situation: 50 });
  });

  it('taken away are absent, so that the walkthrough decides again', () => {
    const targets = change({ task: 15, situation: 50 }, 'task', undefined);
    expect(Object.keys(targets)).toEqual(['situation']);
    expect({ ...{ task: 20 }, ...targets }.task).toBe(20);
    expect(settingsSchema.parse({ targets }).targets).toEqual({ situation: 50 });
  });
});
