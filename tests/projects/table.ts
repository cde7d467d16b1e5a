import path from 'node:path';
import {root} from '../../src/cli/process/root.ts';
import {markdownTable, writeMarked} from '../helpers/markedTable.ts';
import {projectCases} from './cases.ts';
import type {Judgement} from './judge.ts';

/** Writes what became of the cases into docs/projects.md. */
export function writeTable(judgements: ReadonlyMap<string, Judgement>): void {
  const rows = projectCases.flatMap(({name, uses}) => {
    const judgement = judgements.get(name);
    return judgement ? [[uses, resultOf(judgement)]] : [];
  });
  writeMarked(
    path.join(root, 'docs/projects.md'),
    'projects',
    markdownTable(['a project with', 'result'], rows),
  );
}

function resultOf({faults, refusal}: Judgement): string {
  if (refusal !== undefined) {
    return `refused: ${refusal.replace(/^project: /, '')}`;
  }
  return faults.length === 0 ? 'works' : `differs: ${faults[0]}`;
}
