const key = 'backprop-figures scenes';

/**
 * Pixels at the left taken by the list of beats and Motion Canvas's buttons.
 */
const list = 280;
const navigation = 52;

/**
 * Motion Canvas keeps the view of its timeline in the browser. For a new set of
 * scenes it starts again: at the first frame, zoomed to a readable part.
 *
 * @param project - The name under which it is kept.
 */
export function startView(project: string, scenes: readonly string[]): void {
  const names = scenes.join(' ');
  if (localStorage.getItem(key) === names) return;
  localStorage.setItem(key, names);
  // A figure is about as wide as the timeline, and the first one begins at its
  // left: half of the timeline's width is free before the first frame.
  const start = {
    '/frame': 0,
    '-timeline-scale': 0.9 * scenes.length,
    '-timeline-offset': 0.45 * (innerWidth - list - navigation),
  };
  for (const [name, value] of Object.entries(start)) {
    localStorage.setItem(project + name, JSON.stringify(value));
  }
  // Its first panel has settings of renders, which the editor does not use.
  const hidden = `${project}-sidebar-hidden`;
  if (localStorage.getItem(hidden) === null) {
    localStorage.setItem(hidden, 'true');
  }
}
