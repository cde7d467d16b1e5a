import type * as z from 'zod';
import {
  keyText,
  nearest,
  pathText,
  quote,
} from '../../network/file/fileWords.ts';
import {visible} from '../../network/file/visible.ts';
import {issueText} from '../../network/file/issueText.ts';
import {type Config, configSchema, conflicts} from './configSchema.ts';

type Issue = z.core.$ZodIssue;

const whole = 'an object with the settings of a render';

/** Every mistake in a config file, each with its path. */
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
  const text = visible(issueText(issue, whole));
  return [path === '' ? text : `${path}: ${text}`];
}

function unknownKey(key: string): string {
  const choice = nearest(key, Object.keys(configSchema.shape));
  return `${keyText(key)}: unknown key. Did you mean ${quote(choice)}?`;
}
