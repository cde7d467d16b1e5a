import type {z} from 'zod';
import {
  expectedName,
  keyText,
  nearest,
  pathText,
  quote,
} from '../../network/fileWords.ts';
import {type Config, configSchema, conflicts} from './configSchema.ts';

type Issue = z.core.$ZodIssue;

/** Everything that is wrong with what a config file holds, each with its path. */
export function configProblems(value: unknown): readonly string[] {
  const {error, data = {}} = configSchema.safeParse(value, {reportInput: true});
  return [...(error?.issues ?? []).flatMap(problemsOf), ...conflictsOf(data)];
}

function conflictsOf(config: Config): string[] {
  return conflicts
    .filter(keys => keys.every(key => Boolean(config[key])))
    .map(([one, other]) => `${other}: excludes ${one}: leave one out`);
}

function problemsOf(issue: Issue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(unknownKey);
  const path = pathText(issue.path);
  return [path === '' ? messageOf(issue) : `${path}: ${messageOf(issue)}`];
}

function unknownKey(key: string): string {
  const choice = nearest(key, Object.keys(configSchema.shape));
  return `${keyText(key)}: unknown key. Did you mean ${quote(choice)}?`;
}

function messageOf(issue: Issue): string {
  const got = quote(issue.input);
  switch (issue.code) {
    case 'invalid_value':
      return expectedName(issue.values.map(String), issue.input);
    case 'invalid_type':
      return `expected ${typeNames[issue.expected] ?? issue.expected}, got ${got}`;
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
  object: 'an object with the settings of a render',
  string: 'some text',
};

function least({
  origin,
  minimum,
}: Issue & {readonly code: 'too_small'}): string {
  if (origin === 'string') return 'some text';
  return origin === 'array'
    ? `a list of at least ${minimum}`
    : `at least ${minimum}`;
}
