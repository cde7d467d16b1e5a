import path from 'node:path';
import {watch} from 'chokidar';
import {awaitPlaces} from './awaitPlaces.ts';

/** Milliseconds of quiet after which an edit is taken to be complete. */
const usualQuiet = 200;

/** Tells of edits to some files. */
export interface Edits {
  /** Also looks at these files and folders; those that are not there may come. */
  add(files: readonly string[]): void;
  /**
   * The files of the next edit, or of what was edited since the last was told:
   * what is written in one go comes together.
   */
  next(): Promise<readonly string[]>;
  /** Looks no longer. */
  end(): Promise<void>;
}

/** Looks at files and folders; what they hold at first is no edit. */
export async function watchEdits(
  files: readonly string[],
  quiet = usualQuiet,
): Promise<Edits> {
  const queue = editQueue(quiet);
  const watcher = watch([], {
    ignoreInitial: true,
    // What is being written gets its name when it is whole.
    ignored: file =>
      path.basename(file).startsWith('.') && !files.includes(file),
  });
  watcher.on('all', (_event, file) => queue.note(file));
  // A file that cannot be watched is none that is edited.
  watcher.on('error', () => {});
  const missing = awaitPlaces(place => {
    watcher.add(place);
    queue.note(place);
  });
  watcher.on('unlinkDir', folder => missing.lookAgain(folder));
  watcher.on('unlink', file => missing.lookAgain(file));
  const add = (more: readonly string[]) => {
    const here = missing.add(more);
    watcher.add(here);
    return here;
  };
  const ready = new Promise<void>(resolve => {
    watcher.once('ready', resolve);
  });
  // Where nothing is there to look at, it is never ready.
  if (add(files).length > 0) await ready;
  return {
    add,
    next: queue.next,
    end: async () => {
      queue.end();
      await Promise.all([watcher.close(), missing.end()]);
    },
  };
}

function editQueue(quiet: number) {
  const edited = new Set<string>();
  let waiting: ((files: readonly string[]) => void) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const settle = () => {
    timer = undefined;
    deliver();
  };
  const deliver = () => {
    if (!waiting || timer || edited.size === 0) return;
    waiting([...edited]);
    waiting = undefined;
    edited.clear();
  };
  return {
    note: (file: string) => {
      edited.add(file);
      clearTimeout(timer);
      timer = setTimeout(settle, quiet);
    },
    next: () =>
      new Promise<readonly string[]>(resolve => {
        waiting = resolve;
        deliver();
      }),
    end: () => clearTimeout(timer),
  };
}
