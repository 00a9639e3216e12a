import { SECTION_LOOKS } from '../section-palette.ts';
import type { SectionColours } from '../section-palette.ts';
import { SECTION_KINDS } from '../take.ts';

/** The sections' colours as style rules; on paper always the light ones. */
export function bandRules(): string {
  const rules = (theme: 'light' | 'dark') =>
    SECTION_KINDS.map((section) => sectionRules(section, SECTION_LOOKS[section][theme])).join('');
  return `${rules('light')}@media screen and (prefers-color-scheme:dark){${rules('dark')}}`;
}

const sectionRules = (section: string, { fill, onFill, ink }: SectionColours): string =>
  `.band.${section}{fill:${fill}}.tile.${section}{fill:${onFill}}text.${section}{fill:${onFill}}` +
  `.section-name.${section},.trend.${section} svg{color:${ink}}.paragraph.${section}{border-color:${fill}}`;
