import { describe, expect, test } from 'vitest';
import { compareReviews } from '../../core/comparison.ts';
import { comparisonOfTakes } from '../../main/coach/comparison-of-takes.ts';
import { reviewedTake } from '../../main/coach/reviewed-take.ts';
import { WALKTHROUGHS_DIR } from '../../main/folders.ts';
import { loadWalkthroughs } from '../../main/walkthroughs.ts';
import { scratch, starling } from './command-line.ts';
import { HOSTILE_ID, HOSTILE_TITLE, smallLibrary, SPOKEN_ID, UNREAD_ID } from './small-library.ts';

const walkthroughs = loadWalkthroughs([WALKTHROUGHS_DIR]);
const wanted = {
  earlierId: HOSTILE_ID,
  laterId: SPOKEN_ID,
  lens: 'speed',
  level: 'senior',
  names: true,
} as const;
const textOf = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes);

describe('two takes side by side', () => {
  test('are told apart by what was mended, what is still there and what is new', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const framing = { walkthroughId: 'production-incident', lens: 'speed', level: 'senior' } as const;
    const [earlier, later] = [HOSTILE_ID, SPOKEN_ID].map(
      (id) => reviewedTake(library, walkthroughs, id, framing)?.review,
    );
    library.close();
    if (!earlier || !later) throw new Error('both takes have a review');
    const [walkthrough] = walkthroughs.all;
    const targets = walkthrough?.targets ?? {
      situation: 45,
      task: 20,
      action: 60,
      result: 20,
      reflection: 15,
    };
    const { mended, still, fresh, overall, sections } = compareReviews(earlier, later, targets);
    const kinds = (review: typeof earlier) => new Set(review.findings.map(({ id }) => id));
    expect(new Set([...mended, ...still].map(({ id }) => id))).toEqual(kinds(earlier));
    expect(new Set([...fresh, ...still].map(({ id }) => id))).toEqual(kinds(later));
    expect(overall).toMatchObject({ earlier: earlier.scores.overall, later: later.scores.overall });
    expect(sections.map(({ section }) => section)).toEqual([
      'situation',
      'task',
      'action',
      'result',
      'reflection',
    ]);
    const total = sections.reduce((sum, each) => sum + each.later.durationSec, 0);
    expect(total).toBeCloseTo(later.sections.reduce((sum, { durationSec }) => sum + durationSec, 0));
    expect(compareReviews(later, later, targets)).toMatchObject({ mended: [], fresh: [] });
  });

  test('become a web page and Markdown in which a hostile title is inert', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    const page = await comparisonOfTakes(library, walkthroughs, { ...wanted, format: 'html' });
    const text = await comparisonOfTakes(library, walkthroughs, { ...wanted, format: 'md' });
    library.close();
    expect(page.fileName).toBe('The outage compared.html');
    expect(textOf(page)).toMatch(/Content-Security-Policy" content="default-src (&#39;|')none/);
    expect(textOf(page)).not.toContain('<script');
    expect(HOSTILE_TITLE).toContain('<script>');
    expect(textOf(page)).toContain('&lt;script&gt;owned');
    expect(textOf(text)).toContain('Judged for: Speed lens, senior');
    expect(textOf(text)).not.toContain('<script>');
    expect(
      textOf(text)
        .split('\n')
        .filter((line) => line.startsWith('| Situation')),
    ).toHaveLength(1);
  });

  test('need a review each', async () => {
    using at = scratch();
    const library = await smallLibrary(at.path('home'));
    await expect(
      comparisonOfTakes(library, walkthroughs, { ...wanted, earlierId: UNREAD_ID, format: 'md' }),
    ).rejects.toThrow(/Only reviewed takes can be compared/);
    library.close();
  });

  test('are compared on the command line too', async () => {
    using at = scratch();
    const home = at.path('home');
    (await smallLibrary(home)).close();
    const { code, stdout } = await starling(['compare', HOSTILE_ID, SPOKEN_ID], { home });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# Two takes side by side/);
    const wrong = await starling(['compare', HOSTILE_ID, 'x'], { home });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('x is no take.');
  });
});
