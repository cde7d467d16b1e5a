/**
 * Prints the pace of the film with captions, scene by scene and beat by beat:
 * `npm run pace [-- NETWORK.json]`. A star marks a rest beyond its limit.
 */
import {readNetwork} from '../src/cli/files/networkFile.ts';
import {filmPace} from '../tests/helpers/filmPace.ts';

const network = await readNetwork(process.argv[2]);
const {duration, still, scenes, beats} = await filmPace(network);
console.log(
  `${minutes(duration)}, ${(100 * still).toFixed(0)} % of it still (${network.title})`,
);
for (const scene of scenes) {
  const own = beats.filter(beat => beat.scene === scene.name);
  console.log(
    `\n${scene.name}  ${scene.duration.toFixed(1)} s, still ${scene.still.toFixed(1)} s`,
  );
  for (const {beat, time, rest, limit} of own) {
    const mark = rest > limit ? '*' : '';
    console.log(
      `  ${minutes(time)}  ${beat.padEnd(16)} rests ${rest.toFixed(1)} of ${limit.toFixed(1)} ${mark}`,
    );
  }
}

function minutes(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
