import { Group, NumberInput, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { LENS_TITLES, LEVEL_TITLES, PROBE_TITLES, sectionTitle } from '../../../core/report/titles.ts';
import { LENSES, SECTION_KINDS, lensSchema } from '../../../core/take.ts';
import { SectionMark } from '../../ui/section-mark.tsx';
import type { Draft, Faults } from './draft.ts';
import { LinesField, TextFields } from './text-fields.tsx';
import styles from './walkthrough-form.module.css';

export interface PartProps {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly onChange: (draft: Draft) => void;
}

export function QuestionPart({ draft, faults, onChange }: PartProps): ReactNode {
  return (
    <>
      <TextFields
        value={draft}
        labels={{
          title: 'Title, for lists',
          question: 'The question, as an interviewer would ask it',
          summary: 'What happens in the strong answer below',
        }}
        at=""
        faults={faults}
        onChange={onChange}
      />
      <LinesField
        label="What to take from it"
        lines={draft.takeaways}
        fault={faults.get('takeaways')}
        onChange={(takeaways) => onChange({ ...draft, takeaways })}
      />
    </>
  );
}

export function TargetsPart({ draft, faults, onChange }: PartProps): ReactNode {
  const { targets } = draft;
  return (
    <div className={styles['numbers']}>
      {SECTION_KINDS.map((section) => (
        <NumberInput
          key={section}
          label={sectionTitle(section)}
          suffix=" s"
          min={1}
          max={3600}
          value={targets[section]}
          error={faults.get(`targets.${section}`)}
          onChange={(value) => onChange({ ...draft, targets: { ...targets, [section]: Number(value) } })}
        />
      ))}
    </div>
  );
}

export function SectionsPart({ draft, faults, onChange }: PartProps): ReactNode {
  return SECTION_KINDS.map((section) => {
    const advice = draft.sections[section];
    const at = `sections.${section}`;
    const change = (changed: Partial<typeof advice>): void =>
      onChange({ ...draft, sections: { ...draft.sections, [section]: { ...advice, ...changed } } });
    return (
      <fieldset key={section} className={styles['group']}>
        <legend>
          <SectionMark section={section} />
        </legend>
        <TextFields
          value={advice}
          labels={{ rule: 'What to do', strong: 'How a strong one sounds' }}
          at={at}
          faults={faults}
          onChange={change}
        />
        <TextFields
          value={advice.antiPattern}
          labels={{ example: 'How it sounds when it goes wrong', why: 'What that does to the listener' }}
          at={`${at}.antiPattern`}
          faults={faults}
          onChange={(antiPattern) => change({ antiPattern })}
        />
      </fieldset>
    );
  });
}

export function ProbesPart({ draft, faults, onChange }: PartProps): ReactNode {
  return draft.probes.map((probe, index) => {
    const change = (changed: Partial<typeof probe>): void =>
      onChange({
        ...draft,
        probes: draft.probes.map((each) => (each === probe ? { ...probe, ...changed } : each)),
      });
    return (
      <fieldset key={probe.probe} className={styles['group']}>
        <legend>{PROBE_TITLES[probe.probe]}</legend>
        <TextFields
          value={probe}
          labels={{
            question: 'The follow-up question',
            weak: 'A weak answer',
            why: 'Why it is weak',
            strong: 'A strong answer',
          }}
          at={`probes.${index}`}
          faults={faults}
          onChange={change}
        />
        <LinesField
          label="What a strong answer contains"
          lines={probe.contains}
          fault={faults.get(`probes.${index}.contains`)}
          onChange={(contains) => change({ contains })}
        />
      </fieldset>
    );
  });
}

export function LensesPart({ draft, faults, onChange }: PartProps): ReactNode {
  return (
    <>
      <Radio.Group
        label="What is this question mostly asked for?"
        value={draft.mainLens}
        onChange={(lens) => onChange({ ...draft, mainLens: lensSchema.parse(lens) })}
      >
        <Group mt="xs">
          {LENSES.map((lens) => (
            <Radio key={lens} value={lens} label={LENS_TITLES[lens]} />
          ))}
        </Group>
      </Radio.Group>
      {LENSES.map((lens) => (
        <fieldset key={lens} className={styles['group']}>
          <legend>{LENS_TITLES[lens]}</legend>
          <TextFields
            value={draft.lenses[lens]}
            labels={{ lead: 'Open with', emphasise: 'Dwell on', leaveOut: 'Leave out' }}
            at={`lenses.${lens}`}
            faults={faults}
            onChange={(advice) => onChange({ ...draft, lenses: { ...draft.lenses, [lens]: advice } })}
          />
        </fieldset>
      ))}
    </>
  );
}

export function LevelsPart({ draft, faults, onChange }: PartProps): ReactNode {
  return (
    <TextFields
      value={draft.levels}
      labels={LEVEL_TITLES}
      at="levels"
      faults={faults}
      onChange={(levels) => onChange({ ...draft, levels })}
    />
  );
}
