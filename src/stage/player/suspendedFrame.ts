import {Session} from 'node:inspector';
import type * as Core from '@motion-canvas/core';

/**
 * A line of a stack for the place where a scene's script waits. Moves that run
 * at the same time are threads of their own, so an error in one of them has no
 * frame of the script that began them. The debugger of this process knows where
 * a generator waits; it is asked only after an error.
 *
 * A scene that wraps the script of an author names it as `script`.
 *
 * @returns Undefined when nothing waits, or nobody can be asked.
 */
export function suspendedFrame(scene: Core.Scene): string | undefined {
  const {onThreadChanged}: Partial<Core.Threadable> = Object(scene);
  const waiting: unknown =
    Reflect.get(scene, 'script') ?? onThreadChanged?.current?.runner;
  if (!waiting) return undefined;
  const session = new Session();
  try {
    session.connect();
    return frameOf(session, waiting);
  } catch {
    // Only the place is lost: the error itself is told.
    return undefined;
  } finally {
    session.disconnect();
  }
}

/** Answers come at once, before `post` returns. */
function frameOf(session: Session, waiting: unknown): string | undefined {
  const files = new Map<string, string>();
  session.on('Debugger.scriptParsed', ({params}) => {
    files.set(params.scriptId, params.url);
  });
  session.post('Debugger.enable');
  let frame: string | undefined;
  Reflect.set(globalThis, HANDLE, waiting);
  session.post('Runtime.evaluate', {expression: HANDLE}, (_, found) => {
    const {objectId = ''} = found.result;
    session.post('Runtime.getProperties', {objectId}, (_error, properties) => {
      const location = properties.internalProperties?.find(
        ({name}) => name === '[[GeneratorLocation]]',
      );
      const {scriptId, lineNumber, columnNumber} = Object(
        location?.value?.value,
      );
      const file = files.get(scriptId);
      if (file === undefined) return;
      frame = `    at script (${file}:${Number(lineNumber) + 1}:${Number(columnNumber) + 1})`;
    });
  });
  Reflect.deleteProperty(globalThis, HANDLE);
  return frame;
}

/** The debugger reaches objects by names alone. */
const HANDLE = '__waitingScript';
