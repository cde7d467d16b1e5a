import {Option} from 'commander';
import {type ProjectRule, projectRuleNames} from '../../check/rules.ts';
import {unknownChoice} from '../words/errors.ts';

/** The flag that leaves out rules of check. */
export interface RuleFlags {
  readonly skip?: readonly ProjectRule[];
}

/** `--skip`, which may be repeated. */
export function skipOption(): Option {
  return new Option(
    '--skip <rules>',
    `rules of check to leave out: ${projectRuleNames.join(', ')}`,
  ).argParser((text: string, before?: readonly ProjectRule[]) => [
    ...(before ?? []),
    ...text.split(',').map(name => ruleNamed(name.trim())),
  ]);
}

function ruleNamed(name: string): ProjectRule {
  const found = projectRuleNames.find(rule => rule === name);
  if (found) return found;
  throw unknownChoice('rule', name, projectRuleNames);
}

/** The rules that are not left out. */
export function rulesWithout(
  skipped: readonly string[] = [],
): readonly ProjectRule[] {
  return projectRuleNames.filter(rule => !skipped.includes(rule));
}
