import type { Walkthrough } from '../walkthrough.ts';
import type { Answer } from './answer.ts';
import type { Wording } from './wording.ts';

/** What to do about a finding: the walkthrough's rule, how a strong answer puts it, and a frame for one's own facts. */
export function adviceFor(wording: Wording, walkthrough: Walkthrough, answer: Answer): string {
  return `${fromWalkthrough(wording, walkthrough, answer)} Try: "${wording.frame}"`;
}

function fromWalkthrough({ source }: Wording, walkthrough: Walkthrough, answer: Answer): string {
  switch (source.kind) {
    case 'section': {
      const { rule, strong } = walkthrough.sections[source.section];
      return `${rule} A strong answer: ${strong}`;
    }
    case 'probe': {
      const advice = walkthrough.probes.find(({ probe }) => probe === source.probe);
      return advice ? `${advice.why} A strong answer: ${advice.strong}` : '';
    }
    case 'lens': {
      const { emphasise, leaveOut } = walkthrough.lenses[answer.lens];
      return `What counts here: ${emphasise} What to leave out: ${leaveOut}`;
    }
    case 'level':
      return walkthrough.levels[answer.level];
  }
}
