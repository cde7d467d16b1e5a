/** `backprop-figures/stage` for plain Node: the program is compiled when it changes. */
import {libraryModule} from '../program.mjs';

const library = await libraryModule('stage');

export const {openStage} = library;
