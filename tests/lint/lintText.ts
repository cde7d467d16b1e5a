import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import path from 'node:path';
import {emptyFolder} from '../render/helpers/folder.ts';

const oxlint = path.join(
  path.dirname(createRequire(import.meta.url).resolve('oxlint/package.json')),
  'bin/oxlint',
);

/**
 * The lint messages for files, by path.
 *
 * @param plugin - Its name in `lint/`.
 * @param rules - Rules of the plugin, with their options.
 */
export async function lintText(
  plugin: string,
  rules: Readonly<Record<string, unknown>>,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  const folder = await emptyFolder();
  const config = {
    jsPlugins: [path.resolve(import.meta.dirname, `../../lint/${plugin}.mjs`)],
    categories: {correctness: 'off'},
    rules,
  };
  const all = {...files, '.oxlintrc.json': JSON.stringify(config)};
  for (const [name, text] of Object.entries(all)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), {recursive: true});
    writeFileSync(file, text);
  }
  const {stdout} = spawnSync(process.execPath, [oxlint, '--format=unix'], {
    cwd: folder,
    encoding: 'utf8',
  });
  return stdout;
}
