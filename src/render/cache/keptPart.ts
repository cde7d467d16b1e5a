import path from 'node:path';
import * as z from 'zod';
import {formats} from '../job/formats.ts';
import type {FigureJob} from '../job/job.ts';
import {figureSchema} from '../manifest/manifest.ts';
import {noStages} from '../frames/stages.ts';
import type {FinishedFigure} from '../events/workerMessage.ts';
import {recheck} from './recheck.ts';
import type {Store} from './store.ts';

/** Facts about a part that are known once it is drawn. A part has one file. */
const keptSchema = z.strictObject({
  drawn: z.number(),
  checked: figureSchema.shape.checked,
  warnings: figureSchema.shape.warnings,
  beats: figureSchema.shape.beats,
  equations: figureSchema.shape.equations,
  file: z.strictObject({
    format: z.literal('mp4'),
    width: z.number(),
    height: z.number(),
    fps: z.number(),
    frames: z.number(),
    duration: z.number(),
    bytes: z.number(),
  }),
});

/** Keeps the one file of a part and its facts. */
export async function keepPart(
  store: Store,
  key: string,
  {inspector, project}: FigureJob,
  {drawn, warnings, beats, equations, files}: FinishedFigure,
): Promise<void> {
  for (const {path: file, ...facts} of files) {
    const checked = inspector !== undefined;
    const value = {drawn, checked, warnings, beats, equations, file: facts};
    const files = [{name: fileName, path: file}];
    await store.put(partKey(key), value, files, project);
  }
}

/**
 * Copies a part to the place where it would be drawn; undefined when it has to
 * be drawn.
 */
export async function takePart(
  store: Store,
  key: string,
  part: FigureJob,
): Promise<Omit<FinishedFigure, 'reads'> | undefined> {
  const stored = await store.get(partKey(key));
  const {data} = keptSchema.safeParse(stored?.value);
  const blob = stored?.files[0];
  if (!data || !blob || recheck(data, part)) return undefined;
  const target = path.join(part.outDir, `${part.name}${formats.mp4.ending}`);
  if (!(await store.copyOut(blob, target))) return undefined;
  const {file, checked: _, ...facts} = data;
  return {
    kind: 'finished',
    ...facts,
    files: [{path: target, ...file}],
    total: file.frames,
    stages: noStages,
    encoders: [],
    seconds: 0,
    peakMemory: 0,
  };
}

const fileName = 'part.mp4';

function partKey(key: string): string {
  return `part ${key}`;
}
