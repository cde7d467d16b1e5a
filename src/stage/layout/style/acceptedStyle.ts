import {isTextProperty, type StyleProperty} from './styleProperties.ts';
import {validStyle} from './styleSyntax.ts';

const known = new Map<StyleProperty, Map<string, string | undefined>>();

/** The most answers remembered for a property. */
const manyAnswers = 1000;

const pixels = /^-?\d+(?:\.\d+)?px$/;

/**
 * What a property of `element.style` becomes when a value is assigned: that value, or
 * undefined if the value is invalid, whereupon a browser keeps the last one. Styles are
 * written in every frame, so answers are remembered.
 */
export function acceptedStyle(
  property: StyleProperty,
  value: string,
): string | undefined {
  // Every frame has new ones: to remember them costs more than to judge them.
  if (pixels.test(value)) return takesPixels(property, value) && value;
  return remember(property, value);
}

function takesPixels(property: StyleProperty, value: string): true | undefined {
  const like = value.startsWith('-') ? '-1px' : '1px';
  return remember(property, like) === like || undefined;
}

function remember(property: StyleProperty, value: string): string | undefined {
  let answers = known.get(property);
  if (!answers || answers.size > manyAnswers) {
    known.set(property, (answers = new Map<string, string | undefined>()));
  }
  if (answers.has(value)) return answers.get(value);
  const accepted = accept(property, value.trim());
  answers.set(value, accepted);
  return accepted;
}

const wideWords = new Set([
  'inherit',
  'initial',
  'revert',
  'revert-layer',
  'unset',
]);

function accept(property: StyleProperty, text: string): string | undefined {
  const word = text.toLowerCase();
  if (text === '') return '';
  if (!wideWords.has(word)) return validStyle(property, text);
  // Only text has a use for them: boxes have the initial value without a style.
  if (!isTextProperty(property)) return '';
  return word === 'initial' ? word : '';
}
