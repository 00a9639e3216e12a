import { SECTION_LOOKS } from '../../core/section-palette.ts';
import type { SectionPattern } from '../../core/section-palette.ts';
import { SECTION_KINDS } from '../../core/take.ts';

/** The patterns as CSS images in the text colour of the band; with gradients no image has to be loaded. */
const PATTERNS: Readonly<Record<SectionPattern, string>> = {
  plain: 'none',
  dots: 'radial-gradient(circle, var(--pattern-ink) 1px, transparent 1.4px) 0 0 / 6px 6px',
  rising: 'repeating-linear-gradient(-45deg, var(--pattern-ink) 0 1px, transparent 1px 6px)',
  crossed:
    'repeating-linear-gradient(0deg, var(--pattern-ink) 0 1px, transparent 1px 7px), repeating-linear-gradient(90deg, var(--pattern-ink) 0 1px, transparent 1px 7px)',
  level: 'repeating-linear-gradient(0deg, var(--pattern-ink) 0 1px, transparent 1px 5px)',
};

/**
 * The section colours as a style sheet. An element with `data-section="task"`, and all inside it, has:
 * `--section-colour` for bands, bars and thick lines, `--section-on-colour` for text on them, `--section-ink` for text
 * and thin lines on the page, `--section-wash` as a quiet background under ordinary text, and `--section-pattern` to
 * be drawn as `background: var(--section-pattern), var(--section-colour)`.
 */
export function sectionStyleSheet(): string {
  return SECTION_KINDS.map((section) => {
    const { light, dark, pattern } = SECTION_LOOKS[section];
    return `[data-section='${section}'] {
  --section-colour: light-dark(${light.fill}, ${dark.fill});
  --section-on-colour: light-dark(${light.onFill}, ${dark.onFill});
  --section-ink: light-dark(${light.ink}, ${dark.ink});
  --section-wash: color-mix(in srgb, var(--section-colour) 14%, var(--mantine-color-body));
  --pattern-ink: color-mix(in srgb, var(--section-on-colour) 32%, transparent);
  --section-pattern: ${PATTERNS[pattern]};
}`;
  }).join('\n');
}

/** Puts the section colours on the page, once at start. */
export function applySectionStyle(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(sectionStyleSheet());
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
