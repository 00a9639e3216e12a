import { expect, test } from 'vitest';
import { besideArchive } from '../../main/folders.ts';

test('models lie beside the archive of a packaged program, and in the program itself otherwise', () => {
  expect(besideArchive('/opt/Starling/resources/app.asar')).toBe('/opt/Starling/resources/app.asar.unpacked');
  expect(besideArchive('C:\\Starling\\resources\\app.asar')).toBe(
    'C:\\Starling\\resources\\app.asar.unpacked',
  );
  expect(besideArchive('/home/me/starling')).toBe('/home/me/starling');
});
