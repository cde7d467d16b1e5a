import type * as z from 'zod';
import {expectedName, quote} from './fileWords.ts';

/**
 * The problem with a value of a file, in words for people.
 *
 * @param whole - What the file itself should be.
 */
export function issueText(issue: z.core.$ZodIssue, whole: string): string {
  const got = quote(issue.input);
  switch (issue.code) {
    case 'invalid_value':
      return expectedName(issue.values.map(String), issue.input);
    case 'invalid_type':
      return `expected ${typeName(issue.expected, whole)}, got ${got}`;
    case 'too_small':
      return `expected ${least(issue)}, got ${got}`;
    case 'too_big':
      return `expected at most ${issue.maximum}, got ${got}`;
    case 'invalid_format':
    case 'invalid_union':
      return `${issue.message}, got ${got}`;
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return issue.message;
  }
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a finite number',
  string: 'some text',
};

function typeName(expected: string, whole: string): string {
  return expected === 'object' ? whole : (typeNames[expected] ?? expected);
}

function least({origin, minimum, inclusive}: z.core.$ZodIssueTooSmall): string {
  if (origin === 'string') return 'some text';
  if (origin === 'array') return `a list of at least ${minimum}`;
  return inclusive ? `at least ${minimum}` : `more than ${minimum}`;
}
