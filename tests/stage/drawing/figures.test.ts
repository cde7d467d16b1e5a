import {describe, expect, test} from 'vitest';
import {figureJob} from '../../../src/cli/jobs/figureJobs.ts';
import {defaultNetwork} from '../../../src/network/defaultNetwork.ts';
import {loadProject, openPlayer} from '../../../src/stage/index.ts';
import {figures} from '../../helpers/figuresCalling.ts';
import {isWhole} from '../../helpers/isWhole.ts';
import {drawFrame, pixelsOf} from '../player/drawing.ts';

const sample = ['03', '08', '13'];

const size = {width: 480, height: 270};

describe('A figure drawn where it changes, frame by frame', () => {
  test.each(figures.filter(({id}) => isWhole || sample.includes(id)))(
    '$id shows what a single drawing shows',
    async figure => {
      const job = figureJob(
        figure,
        {network: defaultNetwork, theme: 'dark', size},
        {out: 'unused', format: ['mp4'], fps: 15},
      );
      const project = await loadProject(job.project);
      const player = await openPlayer(project, job);
      const single = await openPlayer(project, job);
      const moments = [0.3, 0.6, 0.95].map(at =>
        Math.floor(at * player.frames),
      );
      do {
        if (player.changed) await player.draw();
        if (!moments.includes(player.frame)) continue;
        const expected = await drawFrame(single, player.frame);

        expect(pixelsOf(player).equals(expected)).toBe(true);
      } while (await player.advance());
    },
  );
});
