import type {FactsAnswer, FactsOrder, ProjectFacts} from './projectFacts.ts';
import {recallProject, type StageProject} from './loadedProject.ts';
import {loadProject} from './loadProject.ts';

process.once('message', (order: FactsOrder) => {
  void loadProject(order.projectFile, order.options)
    .then(
      (project): FactsAnswer => ({facts: factsOf(project)}),
      (error: unknown): FactsAnswer => ({error}),
    )
    .then(answer => process.send?.(answer, () => process.disconnect()));
});

// The parent has ended, or has its answer.
process.once('disconnect', () => process.exit());

function factsOf(project: StageProject): ProjectFacts {
  const {meta, variables = {}} = recallProject(project).project;
  const {shared, rendering} = meta;
  const [from, to] = shared.range.get();
  const background = shared.background.get()?.serialize();
  return {
    name: project.name,
    scenes: project.scenes,
    size: project.size,
    fps: rendering.fps.get(),
    resolutionScale: rendering.resolutionScale.get(),
    ...(background !== undefined && {background}),
    range: {from, ...(Number.isFinite(to) && {to})},
    colorSpace: rendering.colorSpace.get(),
    variables: plain(variables),
  };
}

/** Values that another process can have. */
function plain(
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const text = JSON.stringify(value);
      return [name, text === undefined ? String(value) : JSON.parse(text)];
    }),
  );
}
