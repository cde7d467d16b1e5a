import {Random} from '@motion-canvas/core';

// Scenes draw their seed while they are imported: the one of a render, so that
// the editor shows what is rendered.
Random.createSeed = () => 0;
