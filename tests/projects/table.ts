import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {projectCases} from './cases.ts';
import type {Judgement} from './judge.ts';

/** Writes what became of the cases into docs/projects.md. */
export function writeTable(judgements: ReadonlyMap<string, Judgement>): void {
  const file = path.join(root, 'docs/projects.md');
  const rows = projectCases.flatMap(({name, uses, differs}) => {
    const judgement = judgements.get(name);
    return judgement
      ? [`| ${uses} | ${cell(resultOf(judgement, differs))} |`]
      : [];
  });
  const table = ['| a project with | result |', '| --- | --- |', ...rows];
  const text = readFileSync(file, 'utf8').replace(
    /(<!-- projects -->\n)[\s\S]*?(<!-- \/projects -->)/,
    (_, begin: string, end: string) =>
      `${begin}\n${table.join('\n')}\n\n${end}`,
  );
  writeFileSync(file, text);
}

function resultOf({faults, refusal}: Judgement, differs?: string): string {
  if (refusal !== undefined) {
    return `refused: ${refusal.replace(/^Figure \S+: /, '')}`;
  }
  return faults.length === 0 ? 'works' : `differs: ${differs ?? faults[0]}`;
}

/** A text that breaks no table. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
