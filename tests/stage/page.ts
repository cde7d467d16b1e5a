import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {createDocument} from '../../src/stage/browser/document.ts';
import {DomElement} from '../../src/stage/dom/element.ts';
import {StageFontFace} from '../../src/stage/browser/fontFace.ts';
import type {StyleProperty} from '../../src/stage/layout/style/styleProperties.ts';
import {DomText} from '../../src/stage/dom/text.ts';

type Styles = Partial<Record<StyleProperty, string>>;

export const page = createDocument();

/** The path of one of Inter's files: `latin-400-normal`. */
export function interFile(name: string): string {
  return createRequire(import.meta.url).resolve(
    `@fontsource/inter/files/inter-${name}.woff2`,
  );
}

/** Registers Inter in the weights that tests use. */
export function registerInter(): void {
  for (const weight of ['400', '700']) {
    const file = readFileSync(interFile(`latin-${weight}-normal`));
    page.fonts.add(new StageFontFace('Inter', new Uint8Array(file), {weight}));
  }
}

/** A view of 1920 × 1080 that holds layout roots. */
export function view(): DomElement {
  return element('div', {
    position: 'absolute',
    width: '1920px',
    height: '1080px',
    fontFamily: 'Inter',
    fontSize: '40px',
    fontWeight: '400',
    lineHeight: '1.2',
    whiteSpace: 'nowrap',
  });
}

export function element(
  tag: string,
  styles: Styles,
  ...children: readonly (DomElement | DomText)[]
): DomElement {
  const made = new DomElement(tag.toUpperCase());
  for (const [property, value] of Object.entries(styles)) {
    Reflect.set(made.style, property, value);
  }
  made.append(...children);
  return made;
}

/** A root with display: flex, like a layout of Motion Canvas. */
export function flex(
  styles: Styles,
  ...children: readonly DomElement[]
): DomElement {
  const root = element(
    'div',
    {position: 'absolute', display: 'flex', ...styles},
    ...children,
  );
  view().append(root);
  return root;
}

/** A flex item of a fixed size. */
export function item(
  width: number,
  height: number,
  styles: Styles = {},
): DomElement {
  return element('div', {
    position: 'relative',
    display: 'flex',
    width: `${width}px`,
    height: `${height}px`,
    ...styles,
  });
}

/**
 * A text like Motion Canvas's: a block with one span, with one text node per
 * character when lines may break.
 */
export function textBlock(text: string, styles: Styles = {}): DomElement {
  const wraps = /^(?:normal|pre-)/.test(styles.whiteSpace ?? '');
  const parts = wraps ? Array.from(text) : [text];
  const span = element(
    'span',
    {display: 'inline'},
    ...parts.map(part => new DomText(part)),
  );
  return element(
    'div',
    {position: 'relative', display: 'block', ...styles},
    span,
  );
}

/** The same text as a layout root. */
export function textRoot(text: string, styles: Styles = {}): DomElement {
  const block = textBlock(text, {...styles, position: 'absolute'});
  view().append(block);
  return block;
}

/** `x y width height` of a box, for short expectations. */
export function boxOf(target: DomElement): readonly number[] {
  const {x, y, width, height} = target.getBoundingClientRect();
  return [x, y, width, height];
}
