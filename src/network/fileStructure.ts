import type {z} from 'zod';

import {expectedName, keyText, nearest, pathText, quote} from './fileWords.ts';
import type {NetworkProblem} from './networkFileError.ts';

type Issue = z.core.$ZodIssue;

/**
 * What the schema found, in the words of a network file.
 *
 * @param keys - The keys that a network file may have.
 */
export function structureProblems(
  issues: readonly Issue[],
  keys: readonly string[],
): NetworkProblem[] {
  return issues.flatMap(issue => problemsOf(issue, keys, []));
}

function problemsOf(
  issue: Issue,
  keys: readonly string[],
  parent: readonly PropertyKey[],
): NetworkProblem[] {
  const path = [...parent, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => unknownKey(key, keys));
  }
  if (issue.code === 'invalid_union') {
    // A name or a list of names: what is a list is judged as one.
    const branch = issue.errors[Array.isArray(issue.input) ? 1 : 0] ?? [];
    return branch.flatMap(inner => problemsOf(inner, keys, path));
  }
  return [{path: pathText(path), message: messageOf(issue)}];
}

function unknownKey(key: string, keys: readonly string[]): NetworkProblem {
  const choice = quote(nearest(key, keys));
  return {
    path: keyText(key),
    message: `unknown key. Did you mean ${choice}?`,
  };
}

function messageOf(issue: Issue): string {
  const got = quote(issue.input);
  switch (issue.code) {
    case 'invalid_value':
      return expectedName(issue.values.map(String), issue.input);
    case 'invalid_type':
      return `expected ${typeName(issue.expected)}, got ${got}`;
    case 'too_small':
      return `expected ${least(issue.origin, Number(issue.minimum))}, got ${got}`;
    case 'too_big':
      return `expected at most ${issue.maximum}, got ${got}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message;
  }
}

function typeName(expected: string): string {
  switch (expected) {
    case 'array':
      return 'a list';
    case 'int':
      return 'a whole number';
    case 'number':
      return 'a finite number';
    case 'object':
      return 'an object with the keys of a network file';
    default:
      return `a ${expected}`;
  }
}

function least(origin: string, minimum: number): string {
  if (origin === 'string') return 'some text';
  return origin === 'array'
    ? `a list of at least ${minimum}`
    : `at least ${minimum}`;
}
