import {existsSync} from 'node:fs';
import path from 'node:path';

/** Whether everything is sure to be drawn, as known from the flags alone. */
export function surelyDraws({
  cache,
  dryRun,
  out,
}: {
  readonly cache?: boolean;
  readonly dryRun?: true;
  readonly out: string;
}): boolean {
  const mayStand = cache && existsSync(path.join(out, 'manifest.json'));
  return !dryRun && !mayStand;
}
