const key = 'backprop-figures scenes';

/** Pixels that the list of beats and Motion Canvas's buttons take at the left. */
const list = 280;
const navigation = 52;

/**
 * Motion Canvas keeps in the browser where its timeline stood. For other scenes than
 * those it starts anew: at the first frame, with as much of it as can be read.
 *
 * @param project - The name under which it keeps that.
 */
export function startView(project: string, scenes: readonly string[]): void {
  const names = scenes.join(' ');
  if (localStorage.getItem(key) === names) return;
  localStorage.setItem(key, names);
  // A figure is about as wide as the timeline, and the first one begins at its left:
  // half of the timeline's width is free before the first frame.
  const start = {
    '/frame': 0,
    '-timeline-scale': 0.9 * scenes.length,
    '-timeline-offset': 0.45 * (innerWidth - list - navigation),
  };
  for (const [name, value] of Object.entries(start)) {
    localStorage.setItem(project + name, JSON.stringify(value));
  }
  // Its first panel has the settings of renders, which are none of the editor's.
  const hidden = `${project}-sidebar-hidden`;
  if (localStorage.getItem(hidden) === null) {
    localStorage.setItem(hidden, 'true');
  }
}
