import path from 'node:path';
import {expect, test} from 'vitest';
import {makeProject, middleOf} from './helpers.ts';

test.each(['null', '"rgb(0,0,0)"'])(
  'A node draws what no signal tells at every frame, on the background %s',
  async background => {
    const project = makeProject({
      sea: `
        class Boat extends Rect {
          draw(context) {
            context.fillStyle = this.colour;
            context.fillRect(-20, -20, 40, 40);
          }
        }
        const boat = new Boat({});
        boat.colour = '#ff0000';
        view.add(boat);
        yield* waitFor(0.2);
        boat.colour = '#0000ff';
        yield* waitFor(0.2);`,
    });
    project.write(
      'src/project.meta',
      `{"version": 1, "shared": {"background": ${background}, "range": [0, null], "size": {"x": 64, "y": 36}}, "rendering": {"fps": 10}}`,
    );
    await project.run('render', '--format', 'png', '--out', project.folder);

    const colours = [0, 3].map(frame =>
      middleOf(path.join(project.folder, `project/0000${frame}.png`)),
    );
    expect(await Promise.all(colours)).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  },
);

test('Nodes of the framework are kept until a signal is set', async () => {
  const project = makeProject({
    sea: `
      view.add(
        <Camera>
          <Polygon sides={5} size={20} fill={'red'} />
          <Latex tex={'a^2'} fill={'white'} />
          <Path data={'M0 0 L10 10'} stroke={'white'} lineWidth={2} />
          <Spline points={[[0, 0], [10, 20], [30, 0]]} stroke={'white'} lineWidth={2} />
          <SVG svg={'<svg viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'} size={9} />
          <Txt text={'a'} fill={'white'} />
          <Code code={'a'} />
          <Circle size={9} fill={'white'} />
          <Grid size={20} spacing={5} stroke={'white'} />
          <Line points={[[0, 0], [9, 9]]} stroke={'white'} lineWidth={1} />
          <Rect size={9} fill={'white'} />
        </Camera>,
      );
      yield* waitFor(1);`,
  });
  const {stdout, stderr} = await project.run('render', '-v', '--no-cache');

  expect(stdout + stderr).toMatch(/ 1 of 11 frames drawn, 10 held/);
});

test('A node that draws from signals alone is kept, if its class says so', async () => {
  const project = makeProject({
    sea: `
      class Boat extends Rect {
        get drawsFromSignals() {
          return true;
        }
        draw(context) {
          context.fillRect(-20, -20, 40, 40);
        }
      }
      view.add(new Boat({}));
      yield* waitFor(1);`,
  });
  const {stdout, stderr} = await project.run('render', '-v', '--no-cache');

  expect(stdout + stderr).toMatch(/ 1 of 11 frames drawn, 10 held/);
});
