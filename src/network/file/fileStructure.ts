import type * as z from 'zod';

import {keyText, nearest, pathText, quote} from './fileWords.ts';
import {issueText} from './issueText.ts';
import type {NetworkProblem} from './networkFileError.ts';

type Issue = z.core.$ZodIssue;

const whole = 'an object with the keys of a network file';

/**
 * The findings of the schema, in the words of a network file.
 *
 * @param keys - The keys allowed in a network file.
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
    // A name or a list of names: a list is checked as a list.
    const branch = issue.errors[Array.isArray(issue.input) ? 1 : 0] ?? [];
    return branch.flatMap(inner => problemsOf(inner, keys, path));
  }
  return [{path: pathText(path), message: issueText(issue, whole)}];
}

function unknownKey(key: string, keys: readonly string[]): NetworkProblem {
  const choice = quote(nearest(key, keys));
  return {
    path: keyText(key),
    message: `unknown key. Did you mean ${choice}?`,
  };
}
