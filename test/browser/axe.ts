import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Runs axe in a world of its own: the page's policy would refuse its script, as it should. */
export async function runAxe(page: Page): Promise<AxeResults> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  await session.send('Runtime.evaluate', { expression: AXE, contextId });
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'axe.run(document).then((results) => JSON.stringify(results))',
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  return JSON.parse(String(result.value)) as AxeResults;
}

/** What axe finds wrong with a page, a line for each element. */
export async function axeViolations(page: Page): Promise<string[]> {
  const { violations } = await runAxe(page);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  );
}
