/** The editor's page: Motion Canvas's editor on the figures, with timing of our own. */
import {editor} from '@motion-canvas/ui';
import config from '../project.ts';
import {editedProject} from './editedProject.ts';
import {exportText} from './exportText.ts';
import {answerForeignRequests} from './foreignRequests.ts';
import {showNotice} from './notices.ts';

answerForeignRequests();
import.meta.hot?.on('figures:no-export', () =>
  showNotice('export', exportText),
);
editor(await editedProject(config));
