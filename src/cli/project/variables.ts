import {readFile} from 'node:fs/promises';
import {errorWords} from '../../render/files/fileError.ts';
import {UsageError} from '../words/errors.ts';

/** Project variables by name. */
export type Variables = Readonly<Record<string, unknown>>;

/**
 * Collects `NAME=VALUE`. A value that is JSON is what it says; any other is text.
 */
export function variableOf(
  flag: string,
): (text: string, before?: Variables) => Variables {
  return (text, before = {}) => {
    const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined) {
      throw new UsageError(
        `${flag} takes a name and a value, such as title=Hello, not “${text}”.`,
      );
    }
    return {...before, [name]: valueOf(value)};
  };
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/**
 * The variables in a JSON file.
 *
 * @throws UsageError when it cannot be read or holds no object.
 */
export async function variablesIn(file: string): Promise<Variables> {
  const text = await textIn(file, '--vars');
  return objectIn(text, file);
}

/** One line of a file with the variables of many videos. */
export interface EachLine {
  /** The name of its files. */
  readonly name: string;
  readonly variables: Variables;
}

/**
 * The lines of a JSON Lines file: the variables of a video each.
 *
 * @param field - The variable that names the files of a line.
 * @throws UsageError that names the line.
 */
export async function eachLine(
  file: string,
  field: string,
): Promise<readonly EachLine[]> {
  const lines = (await textIn(file, '--each')).split('\n');
  const found = lines.flatMap((text, index) => {
    if (text.trim() === '') return [];
    const place = `${file}:${index + 1}`;
    const variables = objectIn(text, place);
    return [{name: nameIn(variables, field, place), variables, place}];
  });
  if (found.length === 0) {
    throw new UsageError(
      `${file} has no line. Write a JSON object with variables on each.`,
    );
  }
  for (const [index, {name, place}] of found.entries()) {
    const first = found.findIndex(one => one.name === name);
    if (first === index) continue;
    throw new UsageError(
      `${place} and ${found[first]!.place} have the same ${field}, “${name}”, and would write the same file. Give each another, or name the field with --each-name.`,
    );
  }
  return found.map(({name, variables}) => ({name, variables}));
}

function nameIn(variables: Variables, field: string, place: string): string {
  const value = variables[field];
  const name =
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  // A name must not lead elsewhere, nor be hidden or overlong.
  if (/^[^./\\:\p{Cc}][^/\\:\p{Cc}]{0,120}$/u.test(name)) return name;
  const fields = Object.keys(variables).join(', ') || 'no field';
  throw new UsageError(
    name === ''
      ? `${place} has no ${field} that names its files. It has ${fields}: choose one with --each-name.`
      : `${place} has the ${field} “${name}”, which cannot name a file. Take out signs such as / and :.`,
  );
}

async function textIn(file: string, flag: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${flag}: ${errorWords(error)}`, {cause: error});
  }
}

function objectIn(text: string, place: string): Variables {
  const value = parsed(text, place);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return Object(value);
  }
  throw new UsageError(
    `${place} holds no JSON object. Write variables and their values, such as {"title": "Hello"}.`,
  );
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${place} is not JSON: ${errorWords(error)}`, {
      cause: error,
    });
  }
}
