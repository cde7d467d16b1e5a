import {nudgeActivation} from '../../src/components/nudging/nudge.ts';
import {NudgeOnMap} from '../../src/components/nudging/NudgeOnMap.ts';
import {steadyNumbers} from '../../src/components/nudging/steadyNumbers.ts';
import {beat} from '../../src/components/pace/beat.ts';
import {figure} from '../../src/scenes/figure.ts';
import {hold} from '../../src/theme.ts';

/** An activation is nudged, and the weighted inputs above it move. */
export default figure('map', function* ({network, point, map, palette, view}) {
  const nudge = nudgeActivation(network, point.forward, 1, 1);
  const numbers = steadyNumbers(map, network, [nudge]);
  const nudging = new NudgeOnMap({map, network, nudge, numbers, palette});
  view.add(nudging);
  yield* nudging.push();
  for (const answer of nudge.answers) {
    yield* nudging.carry(answer);
    yield* nudging.answer(answer);
  }
  yield* nudging.follow();
  yield* beat('answered', hold.last);
});
