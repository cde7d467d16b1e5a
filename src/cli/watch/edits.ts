import path from 'node:path';
import {watch} from 'chokidar';
import {awaitPlaces} from './awaitPlaces.ts';

/** Milliseconds of quiet after which an edit counts as complete. */
const usualQuiet = 200;

/** Reports edits of some files. */
export interface Edits {
  /** Also watches these files and folders; missing ones may appear later. */
  add(files: readonly string[]): void;
  /**
   * The files of the next edit, including edits since the last call. Files
   * written in quick succession come together.
   */
  next(): Promise<readonly string[]>;
  /** Stops watching. */
  end(): Promise<void>;
}

/** Watches files and folders; their initial content is not an edit. */
export async function watchEdits(
  files: readonly string[],
  quiet = usualQuiet,
): Promise<Edits> {
  const queue = editQueue(quiet);
  const watcher = watch([], {
    ignoreInitial: true,
    // Temporary files get their final name when they are complete.
    ignored: file =>
      path.basename(file).startsWith('.') && !files.includes(file),
  });
  watcher.on('all', (_event, file) => queue.note(file));
  // A file that cannot be watched counts as unedited.
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
  // With nothing to watch, the watcher never becomes ready.
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
