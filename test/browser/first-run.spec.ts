import { expect, test } from 'playwright/test';
import { openForAll } from './opened.ts';

const opened = openForAll('absent');

test('a newcomer is one click from a first review, of the bundled sample', async () => {
  const page = await opened.browser.newPage();
  await page.goto(opened.door.url);
  await page.getByRole('button', { name: 'See a sample review' }).click();
  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText('communication is important', { timeout: 120_000 });
  await expect(page.getByRole('list', { name: 'Fix these first' }).getByRole('listitem')).not.toHaveCount(0);
  await page.getByRole('link', { name: 'Practise' }).click();
  await expect(page.getByRole('button', { name: 'Record', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'See a sample review' })).toHaveCount(0);
});
