/**
 * The editor's page: Motion Canvas's editor for the figures, with our own
 * timing.
 */
import {editor} from '@motion-canvas/ui';
import {beatList} from './beatList.ts';
import {chosenScenes} from './chosenScenes.ts';
import {editedProject} from './editedProject.ts';
import {exportText} from './notices/exportText.ts';
import {noteShownScenes} from './saves/figureNames.ts';
import {answerForeignRequests} from './notices/foreignRequests.ts';
import {tellProjectNotLoaded} from './notices/loadNotices.ts';
import {showNotice} from './notices/notices.ts';
import {shown} from './saves/shown.ts';
import {shownBar} from './shownBar.ts';
import {showTheme} from './showTheme.ts';
import {startView} from './startView.ts';

answerForeignRequests();
import.meta.hot?.on('figures:no-export', () =>
  showNotice('export', exportText),
);
for (const problem of shown.problems) showNotice(problem, problem);

try {
  // Loaded by itself, so that the page can report why it fails to load.
  const {default: config} = await import('../project.ts');
  open(config);
} catch (error) {
  await tellProjectNotLoaded(error);
}

function open(config: Parameters<typeof editedProject>[0]): void {
  const {scenes, problems} = chosenScenes(config.scenes, shown.figures);
  for (const problem of problems) showNotice(problem, problem);
  if (scenes.length === 0) {
    showNotice(
      'scenes',
      'src/scenes has no figures. Write figure01.tsx there.',
    );
    return;
  }
  const names = scenes.map(({name}) => name);
  noteShownScenes(names);
  const name = config.name ?? 'project';
  startView(name, names);
  const project = editedProject(
    {...config, name, scenes: [...scenes]},
    shown,
    player => {
      document.body.prepend(
        shownBar(answer => showTheme(answer, project, player)),
        beatList(player),
      );
    },
  );
  editor(project);
}
