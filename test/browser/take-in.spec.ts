import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { openForAll } from './opened.ts';

const ANSWER =
  'Last spring the checkout dropped one order in fifty. Nobody had been assigned to it. ' +
  'I read the logs and wrote nine tests around the timeouts. We escalated it to the platform team and they made the fix. ' +
  'The team was happy in the end.';

const opened = openForAll('absent');

test('a pasted answer is reviewed, exported, renamed, found and deleted', async () => {
  const page = await opened.browser.newPage();
  await page.goto(opened.door.url);
  await page.getByRole('button', { name: 'Paste a transcript' }).click();
  await page.getByLabel('Your answer, word for word').fill(ANSWER);
  await page.getByRole('textbox', { name: 'Title' }).fill('Lost orders');
  await page.getByRole('button', { name: 'Review it' }).click();

  const transcript = page.getByRole('region', { name: 'Transcript' });
  await expect(transcript).toContainText('nine tests around the timeouts', { timeout: 90_000 });

  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('radio', { name: 'JSON' }).check();
  await expect(page.getByRole('region', { name: 'Preview' })).toContainText('"starling.report/1"');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  const report: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(report).toMatchObject({ schema: 'starling.report/1', source: { kind: 'text' } });
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.getByRole('button', { name: 'Rename Lost orders' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Orders that went missing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Orders that went missing' })).toBeVisible();

  await page.getByLabel('Search takes').fill('no such take');
  await expect(page.getByText('No take matches.')).toBeVisible();
  await page.getByLabel('Search takes').fill('went missing');
  await page.getByRole('button', { name: 'Delete Orders that went missing' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(page.getByText('No takes yet')).toBeVisible();
  await page.close();
});

test('takes go through one file into the library again, after everything was deleted', async () => {
  const page = await opened.browser.newPage();
  await page.goto(opened.door.url);
  await page.getByRole('button', { name: 'Paste a transcript' }).click();
  await page.getByLabel('Your answer, word for word').fill(ANSWER);
  await page.getByRole('textbox', { name: 'Title' }).fill('There and back');
  await page.getByRole('button', { name: 'Review it' }).click();
  await expect(page.getByRole('region', { name: 'Transcript' })).toBeVisible({ timeout: 90_000 });

  await page.getByRole('link', { name: 'Takes', exact: true }).click();
  await page.getByLabel('Search takes').fill('timeouts order');
  await expect(page.getByRole('row', { name: /There and back/ })).toContainText('dropped one order in fifty');
  await page.getByLabel('Search takes').fill('');
  await page.getByRole('button', { name: 'All takes' }).click();
  const [bundle] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'Save everything as one file' }).click(),
  ]);
  expect(bundle.suggestedFilename()).toMatch(/^starling-.*\.starling$/);
  const path = join(opened.door.home, 'saved.starling');
  await bundle.saveAs(path);

  await page.getByRole('button', { name: 'All takes' }).click();
  await page.getByRole('menuitem', { name: /Delete everything/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Delete everything' })).toBeDisabled();
  await dialog.getByLabel(/Type “delete”/).fill('delete');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await expect(page.getByText('No takes yet')).toBeVisible();

  await page.getByLabel('File of takes').setInputFiles(path);
  await page.getByRole('link', { name: 'There and back' }).click();
  await expect(page.getByRole('region', { name: 'Transcript' })).toContainText(
    'nine tests around the timeouts',
  );
  await page.close();
});

test('files that hold no audio are refused with a sentence that names them', async () => {
  const page = await opened.browser.newPage();
  const empty = join(opened.door.home, 'hollow.wav');
  const notAudio = join(opened.door.home, 'letter.mp3');
  writeFileSync(empty, '');
  writeFileSync(notAudio, 'Dear reader, this is a letter and no recording. '.repeat(40));
  await page.goto(opened.door.url);
  await page.getByLabel('Recordings to import').setInputFiles([empty, notAudio]);
  await expect(page.getByText('“hollow.wav” is empty.')).toBeVisible({ timeout: 60_000 });
  const letter = page.getByRole('listitem').filter({ hasText: 'letter.mp3' });
  await expect(letter).toContainText('letter.mp3 is not audio that Starling can read.', { timeout: 60_000 });
  await expect(page.locator('body')).not.toContainText(/\bat \S+ \(|Error:/);
  await page.close();
});
