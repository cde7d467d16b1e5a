import {mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {catalogue} from '../../catalogue.ts';
import {errorWords} from '../../render/files/fileError.ts';
import {drawStill, drawStillOf} from '../../render/still.ts';
import {type LiveProject, openLiveProject} from '../../stage/index.ts';
import {figureOf} from '../flags/figures.ts';
import {readGround} from '../flags/lookOptions.ts';
import {withPresets} from '../flags/presets.ts';
import {print, say} from '../words/print.ts';
import {figuresProject} from '../process/motionCanvas.ts';
import {stillAt} from '../still/stillAt.ts';
import {type FreshOrders, freshOrders} from './freshOrders.ts';
import {isRunCode} from './runCode.ts';

/** To the drawing process: the edited files. */
export interface EditNews {
  readonly files: readonly string[];
}

/** From it: the round is over, or another process has to draw. */
export type RoundEnd = 'drawn' | 'drawn last' | 'not drawn';

/** Most stills of one process: the modules of every edit stay in its memory. */
const mostStills = 100;

/**
 * Draws a still of a figure, and again after every edit reported by its parent.
 */
export function drawWatched(id: string): void {
  const {scenes} = figureOf(id, catalogue);
  const folder = realpathSync(
    mkdtempSync(path.join(tmpdir(), 'backprop-figures-still-')),
  );
  const tidy = () => rmSync(folder, {recursive: true, force: true});
  const leave = () => {
    tidy();
    leaveWithAll();
  };
  process.once('exit', tidy);
  process.once('disconnect', leave);
  process.once('SIGTERM', leave);
  const orders = freshOrders(folder);
  const draw = drawer(folder, orders, scenes);
  let rounds = 0;
  let round = Promise.resolve();
  const queue = (files: readonly string[]) => {
    round = round.then(async () => {
      const end = await draw(files);
      const isLast = end === 'drawn' && ++rounds >= mostStills;
      process.send?.(isLast ? 'drawn last' : end);
      // A failure here occurs again at the next edit and is reported then.
      await orders.prepare().catch(() => {});
    });
  };
  process.on('message', ({files}: EditNews) => queue(files));
  queue([]);
}

/**
 * Ends this process and the compiler's, which would complain about unfinished
 * work.
 */
function leaveWithAll(): void {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(); // It does not lead a process group.
  }
}

function drawer(
  folder: string,
  orders: FreshOrders,
  scenes: readonly string[],
) {
  const words = withPresets(process.argv.slice(2));
  let live: LiveProject | undefined;

  async function draw(files: readonly string[]): Promise<RoundEnd> {
    if (files.some(isRunCode)) return 'not drawn';
    live ??= await openLiveProject(figuresProject(), folder, scenes);
    const [orderOf, project] = await Promise.all([
      orders.after(files),
      live?.load(),
    ]);
    if (live && !project) return 'not drawn';
    const {job, out} = await orderOf(words, readGround);
    const drawn = await stillAt(job, job =>
      project ? drawStillOf(project, job) : drawStill(job),
    );
    await out.write(drawn.png);
    print(out.name);
    for (const warning of await drawn.timingWarnings()) say(warning);
    return live ? 'drawn' : 'drawn last';
  }

  return async (files: readonly string[]): Promise<RoundEnd> => {
    try {
      return await draw(files);
    } catch (error) {
      say(errorWords(error));
      return live ? 'drawn' : 'drawn last';
    }
  };
}
