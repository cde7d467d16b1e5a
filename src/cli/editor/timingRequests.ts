import type {IncomingMessage, ServerResponse} from 'node:http';
import * as z from 'zod';
import {
  type Kept,
  longestRest,
  type SavedBeat,
} from '../../timing/savedBeat.ts';
import {answerJson, answerRefusal} from './answers.ts';
import {admitSave, type Door} from './door.ts';
import {RequestError, requestBody} from './requestBody.ts';
import type {TimingFiles} from '../timing/timingFiles.ts';

/** The most bytes of a save: a scene has tens of beats. */
const longestSave = 256 * 1024;

const seconds = z.number().min(0).max(longestRest);
const kept = z
  .union([
    z.strictObject({rest: seconds}),
    z.strictObject({targetTime: seconds}),
  ])
  .nullable() satisfies z.ZodType<Kept | null>;
const name = z.string().min(1).max(200);
const saveSchema = z.strictObject({
  changes: z.array(z.strictObject({name, was: kept, is: kept})).max(2000),
  order: z.array(name).max(2000),
});

/**
 * The addresses for reading (`/timing`) and saving (`/timing/SCENE`) timing.
 */
export interface TimingRequests {
  readonly files: TimingFiles;
  readonly door: Door;
  /** Receives the content of a scene's file after a save. */
  readonly onSaved: (scene: string, beats: readonly SavedBeat[]) => void;
}

/** Answers a request for timing; returns false for other requests. */
export async function answerTiming(
  request: IncomingMessage,
  response: ServerResponse,
  {files, door, onSaved}: TimingRequests,
): Promise<boolean> {
  const {url = '', method} = request;
  if (url === '/timing' && method === 'GET') {
    answerJson(response, await files.load());
    return true;
  }
  const scene = /^\/timing\/([\w-]+)$/.exec(url)?.[1];
  if (scene === undefined || method !== 'POST') return false;
  const {refusal} = admitSave(request, door);
  if (refusal) {
    answerRefusal(response, refusal);
    return true;
  }
  if (!(await files.has(scene))) {
    throw new RequestError(404, `There is no scene ${scene}.`);
  }
  const {changes, order} = readSave(await requestBody(request, longestSave));
  const answer = await files.save(scene, changes, order);
  onSaved(scene, answer.beats);
  answerJson(response, answer);
  return true;
}

function readSave(text: string): z.infer<typeof saveSchema> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new RequestError(400, 'The request body is not JSON.');
  }
  const save = saveSchema.safeParse(data);
  if (save.success) return save.data;
  throw new RequestError(400, 'The request body is not a change of timing.');
}
