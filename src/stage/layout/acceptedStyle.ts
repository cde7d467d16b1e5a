import {isTextProperty, type StyleProperty} from './styleProperties.ts';
import {validStyle} from './styleSyntax.ts';

const known = new Map<StyleProperty, Map<string, string | undefined>>();

/** The most answers remembered for a property: animated lengths are many. */
const manyAnswers = 1000;

/**
 * What a property of `element.style` becomes when a value is assigned: that value, or
 * undefined if the value is invalid, whereupon a browser keeps the last one. Styles are
 * written in every frame, so answers are remembered.
 */
export function acceptedStyle(
  property: StyleProperty,
  value: string,
): string | undefined {
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
