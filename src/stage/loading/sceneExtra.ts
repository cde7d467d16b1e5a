import {recallProject, type StageProject} from './loadedProject.ts';

/**
 * What a scene's module adds to its scene under a name, as data; undefined when
 * it adds nothing.
 */
export function sceneExtra(
  project: StageProject,
  scene: string,
  name: string,
): unknown {
  const {scenes} = recallProject(project).project;
  const found: object | undefined = scenes.find(one => one.name === scene);
  return found && Object.getOwnPropertyDescriptor(found, name)?.value;
}
