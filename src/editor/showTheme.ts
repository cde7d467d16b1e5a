import type {Player, Project} from '@motion-canvas/core';
import type {ShownAnswer} from './notices/shownMessages.ts';

/**
 * Shows a project in another theme. The theme changes no moment, so timing
 * stays.
 */
export function showTheme(
  {variables, background}: ShownAnswer,
  project: Project,
  player: Player,
): void {
  Object.assign(project.variables!, variables);
  player.setVariables(project.variables!);
  project.meta.shared.background.set(background);
  // Scenes read the theme when they begin.
  player.requestSeek(player.onFrameChanged.current);
}
