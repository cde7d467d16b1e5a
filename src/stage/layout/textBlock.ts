import type {Rectangle, Size} from './rectangle.ts';
import {flowText} from './textFlow.ts';
import type {LaidElement, StyleValues} from './tree.ts';

/**
 * Whether an element lays out text: a block, or a flex container with nothing but
 * text and its line breaks, as Txt is up to Motion Canvas 3.11. CSS makes one
 * anonymous item of that text.
 */
export function holdsText({style, childNodes}: LaidElement): boolean {
  return (
    style.values.display === 'block' ||
    (childNodes.length > 0 && childNodes.every(isTextOrBreak))
  );
}

function isTextOrBreak(child: LaidElement['childNodes'][number]): boolean {
  return child.kind === 'text' || child.tagName === 'BR';
}

/**
 * The box in which the lines of an element's text are aligned.
 *
 * @param content - The element's box without its padding.
 * @param text - The size of its lines, as they are broken in that box.
 */
export function textBox(
  element: LaidElement,
  content: Rectangle,
  text: Size,
): Rectangle {
  const {values} = element.style;
  if (values.display === 'block') return content;
  const isColumn = values.flexDirection?.startsWith('column') ?? false;
  const across = isColumn ? crossPlace(values) : mainPlace(values);
  const down = isColumn ? mainPlace(values) : crossPlace(values);
  // An item whose text is broken is as wide as it may be, unless a word is wider.
  const whole = flowText(element, Infinity).width;
  const width =
    across === 'all'
      ? content.width
      : Math.max(text.width, Math.min(whole, content.width));
  return {
    x: content.x + share(across) * (content.width - width),
    y: content.y + share(down) * (content.height - text.height),
    width,
    height: text.height,
  };
}

/** Where an item lies in the room that it leaves, or that it takes all of it. */
type Place = 'start' | 'center' | 'end' | 'all';

function mainPlace({justifyContent = ''}: StyleValues): Place {
  return places[justifyContent] ?? 'start';
}

function crossPlace({alignItems = ''}: StyleValues): Place {
  return places[alignItems] ?? 'all';
}

const places: Readonly<Record<string, Place>> = {
  start: 'start',
  left: 'start',
  'flex-start': 'start',
  baseline: 'start',
  center: 'center',
  'space-around': 'center',
  'space-evenly': 'center',
  end: 'end',
  right: 'end',
  'flex-end': 'end',
};

function share(place: Place): number {
  if (place === 'center') return 1 / 2;
  return place === 'end' ? 1 : 0;
}
