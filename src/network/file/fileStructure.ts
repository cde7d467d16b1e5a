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
    const known = path.length === 0 ? keys : EXAMPLE_KEYS;
    return issue.keys.map(key => unknownKey(key, known, path));
  }
  if (issue.code === 'invalid_union') {
    // A name or a list of names: a list is checked as a list.
    const branch = issue.errors[Array.isArray(issue.input) ? 1 : 0] ?? [];
    return branch.flatMap(inner => problemsOf(inner, keys, path));
  }
  return [{path: pathText(path), message: issueText(issue, whole)}];
}

function unknownKey(
  key: string,
  keys: readonly string[],
  parent: readonly PropertyKey[],
): NetworkProblem {
  const choice = quote(nearest(key, keys));
  const within = parent.length === 0 ? '' : `${pathText(parent)}.`;
  return {
    path: within + keyText(key),
    message: `unknown key. Did you mean ${choice}?`,
  };
}

/** The keys of the only objects within a network file. */
const EXAMPLE_KEYS = ['input', 'target'] as const;
