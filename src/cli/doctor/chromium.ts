import {access, constants} from 'node:fs/promises';
import path from 'node:path';

const programs = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
];

/** The first Chromium on the PATH, if any. */
export async function chromiumOnPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  for (const name of programs) {
    for (const folder of folders) {
      const candidate = path.join(folder, name);
      if (await isProgram(candidate)) return candidate;
    }
  }
  return undefined;
}

/** Whether a file exists and may be run. */
export function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}
