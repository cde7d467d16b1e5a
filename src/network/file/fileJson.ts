import {keyText} from './fileWords.ts';
import {deepest, jsonOutline} from './jsonOutline.ts';

/** A text that is not JSON: the problem, and its place if known. */
export interface JsonProblem {
  readonly message: string;
  readonly cause: unknown;
}

/** The value of a JSON text, or why it is not JSON. */
export function parseJson(
  text: string,
): {readonly value: unknown} | {readonly problem: JsonProblem} {
  // Some editors begin files with a byte order mark, which JSON forbids.
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const {tooDeep, twice} = jsonOutline(json);
  if (tooDeep !== undefined) {
    const message = `lists nest more than ${deepest} deep at ${lineAndColumn(json, tooDeep)}; no valid file nests that deep`;
    return {problem: {message, cause: undefined}};
  }
  try {
    const value: unknown = JSON.parse(json);
    if (!twice) return {value};
    const places = [twice.first, twice.second].map(at => lineOf(json, at));
    const message = `${keyText(twice.key)} stands twice in one object, in line ${places.join(' and in line ')}. Leave one out`;
    return {problem: {message, cause: undefined}};
  } catch (cause) {
    return {
      problem: {message: `not valid JSON: ${reason(json, cause)}`, cause},
    };
  }
}

function reason(json: string, cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const position = errorPosition(json, message);
  if (position === undefined) return message;
  if (position >= json.length) {
    return `the text ends too soon at ${lineAndColumn(json, position)}`;
  }
  const number = notFinite(json, position);
  if (number !== undefined) {
    return `${number} at ${lineAndColumn(json, position)} is not a JSON number, though Python writes it. Use a finite number: json.dumps(…, allow_nan=False) refuses others`;
  }
  const character = JSON.stringify(json.charAt(position));
  return `${character} is not expected at ${lineAndColumn(json, position)}`;
}

/** The position of the first wrong character; engines word this differently. */
function errorPosition(json: string, message: string): number | undefined {
  const stated = /at position (\d+)/.exec(message)?.[1];
  if (stated !== undefined) return Number(stated);
  if (message.includes('end of JSON input')) return json.length;
  if (message.startsWith(unexpectedToken)) return tokenPosition(json);
  return undefined;
}

const unexpectedToken = 'Unexpected token';

/**
 * V8 quotes the surroundings of an unexpected token but not its position. The
 * shortest prefix of the text that fails in the same way ends with the token.
 */
function tokenPosition(json: string): number {
  let good = 0;
  let bad = json.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (hasUnexpectedToken(json.slice(0, middle))) bad = middle;
    else good = middle;
  }
  return bad - 1;
}

function hasUnexpectedToken(json: string): boolean {
  try {
    JSON.parse(json);
    return false;
  } catch (error) {
    return error instanceof Error && error.message.startsWith(unexpectedToken);
  }
}

/** Longer than any name of a number; searching everything would take long. */
const longestWord = 20;

/** The name of a non-finite number at a position of the text, if any. */
function notFinite(json: string, position: number): string | undefined {
  const from = Math.max(0, position - longestWord);
  const near = json.slice(from, position);
  const before = /[-+\w]*$/.exec(near)?.[0] ?? '';
  const rest = json.slice(position, position + longestWord);
  const after = /^[-+\w]*/.exec(rest)?.[0] ?? '';
  const word = before + after;
  return /^[-+]?(nan|inf(inity)?)$/i.test(word) ? word : undefined;
}

function lineOf(json: string, position: number): number {
  return json.slice(0, position).split('\n').length;
}

function lineAndColumn(json: string, position: number): string {
  const lines = json.slice(0, position).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
}
