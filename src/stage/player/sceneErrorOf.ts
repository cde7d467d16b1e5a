import type * as Core from '@motion-canvas/core';
import type {AuthorStack, FindAuthor} from '../loading/authorStack.ts';
import {explained} from './explained.ts';
import {SceneError} from './sceneError.ts';
import {describePayload, isError, type LoggedError} from './sceneLog.ts';
import {suspendedFrame} from './suspendedFrame.ts';

/** Where a scene is. */
export interface ScenePlace {
  readonly scene: Core.Scene;
  readonly frame: number;
  readonly fps: number;
  readonly findAuthor: FindAuthor;
}

/** An error of a scene, with its time and the line of its author. */
export function sceneErrorOf(
  what: LoggedError,
  cause: unknown,
  {scene, frame: now, fps, findAuthor}: ScenePlace,
): SceneError {
  const {frame = now} = what;
  const time = (frame - scene.firstFrame) / fps;
  const thrown = cause instanceof Error ? cause.stack : undefined;
  const message = explained(what, thrown);
  const author = authorOf(what.stack ?? thrown ?? '', scene, findAuthor);
  if (cause instanceof Error) cause.stack = author.stack;
  return new SceneError(scene.name, time, message, {...author, cause});
}

/** What a scene logs and goes on from: of an error, its author's line as well. */
export function toldOf(what: LoggedError, place: ScenePlace): string {
  return isError(what)
    ? sceneErrorOf(what, what, place).message
    : sayingOf(what, place);
}

/** To find its line takes too long for what may be said in every frame. */
function sayingOf(
  what: LoggedError,
  {scene, frame: now, fps}: ScenePlace,
): string {
  const {frame = now} = what;
  const time = (frame - scene.firstFrame) / fps;
  return new SceneError(scene.name, time, describePayload(what)).message;
}

/**
 * Where the scene's own file began what failed, if its stack tells or not: the mistake
 * is as often there as where it was thrown.
 */
function authorOf(
  stack: string,
  scene: Core.Scene,
  findAuthor: FindAuthor,
): AuthorStack {
  const author = findAuthor(stack, scene.name);
  const frame = author.isInScene ? undefined : suspendedFrame(scene);
  if (frame === undefined) return author;
  const {place, isInScene} = findAuthor(frame, scene.name);
  return isInScene ? {...author, place, isInScene} : author;
}
