import path from 'node:path';
import type {Plugin} from 'vite';
import {reasonOf} from '../../render/files/fileError.ts';
import {say} from '../print.ts';
import {pathText} from '../wording.ts';

/**
 * Motion Canvas saves what is moved in the editor; where that fails, as in a package
 * of another user, its error would end the server. It is told once a folder instead.
 */
export const savingMayFail: Plugin = {
  name: 'saving-may-fail',
  enforce: 'pre',
  configureServer({ws}) {
    const told = new Set<string>();
    const on = ws.on.bind(ws);
    const onEvent = (event: string, listener: Listener) => {
      if (event !== 'motion-canvas:meta') return on(event, listener);
      return on(event, async (...given: unknown[]) => {
        try {
          await listener(...given);
        } catch (error) {
          const {source} = Object(given[0]);
          tellOnce(path.dirname(String(source)), error, told);
        }
      });
    };
    Object.assign(ws, {on: onEvent});
  },
};

type Listener = (...given: unknown[]) => unknown;

function tellOnce(folder: string, error: unknown, told: Set<string>): void {
  if (told.has(folder)) return;
  told.add(folder);
  say(
    `What is moved in the editor cannot be saved in ${pathText(folder)}: ${reasonOf(error).why}.`,
  );
}
