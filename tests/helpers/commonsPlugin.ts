import {readFileSync} from 'node:fs';

/**
 * The source of a small plugin for Vite, for projects of Canvas Commons: its own plugin
 * cannot be installed from the registry.
 */
export function commonsPlugin(): string {
  const file = '../projects/cases/commons/canvasCommons.ts';
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
