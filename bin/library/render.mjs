/** `backprop-figures/render` for plain Node: the program is compiled when it changes. */
import {libraryModule} from '../program.mjs';

const library = await libraryModule('render');

export const {openProject, renderProject} = library;
