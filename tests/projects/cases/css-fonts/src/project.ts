import './page.css';
import {makeProject} from '@motion-canvas/core';
import page from './scenes/page?scene';

export default makeProject({
  scenes: [page],
});
