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
