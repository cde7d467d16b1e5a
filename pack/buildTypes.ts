import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {doors, root} from './doors.ts';
import {reachedFrom} from './reachedFrom.ts';

/** Writes the declarations of the doors, and all that these reach. */
export function buildTypes(folder: string): void {
  const emitted = path.join(folder, 'emitted');
  emit(emitted);
  const made = path.join(emitted, 'src');
  const entries = doors.map(({source}) =>
    path.resolve(made, path.relative('src', source)).replace(/\.ts$/, '.d.ts'),
  );
  for (const [file, text] of reachedFrom(entries)) {
    const place = path.join(folder, path.relative(made, file));
    mkdirSync(path.dirname(place), {recursive: true});
    writeFileSync(place, text);
  }
  rmSync(emitted, {recursive: true});
}

function emit(folder: string): void {
  mkdirSync(folder, {recursive: true});
  const settings = path.join(folder, 'tsconfig.json');
  const sources = ['src/vite-env.d.ts', ...doors.map(({source}) => source)];
  writeFileSync(
    settings,
    JSON.stringify({
      extends: path.join(root, 'tsconfig.json'),
      compilerOptions: {
        noEmit: false,
        declaration: true,
        emitDeclarationOnly: true,
        typeRoots: [path.join(root, 'node_modules/@types')],
        rootDir: root,
        outDir: folder,
      },
      include: [],
      files: sources.map(source => path.join(root, source)),
    }),
  );
  const compiler = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [compiler, '--project', settings], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}
