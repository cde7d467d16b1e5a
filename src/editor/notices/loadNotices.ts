import {hideNotice, showNotice} from './notices.ts';
import {askServer} from './server.ts';
import type {LoadAnswer} from './shownMessages.ts';
import {stackPlaces} from './stackPlaces.ts';

/** Why scenes fail to load, by scene. */
const problems = new Map<string, string>();
const shownTexts = new Set<string>();

/**
 * Reports why a scene fails to load; a reason shared by several is shown once.
 */
export async function tellNotLoaded(
  scene: string,
  error: unknown,
): Promise<void> {
  problems.set(scene, await reasonFor(error, {scene}));
  show();
}

/** Reports that the project fails to load. */
export async function tellProjectNotLoaded(error: unknown): Promise<void> {
  const reason = await reasonFor(error, {});
  showNotice('project', `The project cannot be loaded. ${reason}`);
}

/** Withdraws the report about a scene that has loaded. */
export function takeBackNotLoaded(scene: string): void {
  if (problems.delete(scene)) show();
}

async function reasonFor(
  error: unknown,
  about: {readonly scene?: string},
): Promise<string> {
  const place = `/load?${new URLSearchParams(about)}`;
  const {problem} = await askServer<LoadAnswer>(place).catch(
    (): LoadAnswer => ({}),
  );
  if (problem !== undefined) return problem;
  // All of it can be read, so it threw while it ran.
  const {message, stack} =
    error instanceof Error ? error : new Error(String(error));
  const from = await stackPlaces(stack);
  return from === '' ? message : `${from}: ${message}`;
}

function show(): void {
  for (const text of shownTexts) hideNotice(`not loaded: ${text}`);
  shownTexts.clear();
  for (const text of new Set(problems.values())) {
    shownTexts.add(text);
    const scenes = [...problems].flatMap(([scene, problem]) =>
      problem === text ? [scene] : [],
    );
    showNotice(
      `not loaded: ${text}`,
      `${namesText(scenes)} cannot be loaded. ${text}`,
    );
  }
}

/** As many names as fit into a line. */
function namesText(names: readonly string[]): string {
  const [first = '', second, ...others] = names;
  if (second === undefined) return first;
  return others.length === 0
    ? `${first} and ${second}`
    : `${first} and ${others.length + 1} more scenes`;
}
