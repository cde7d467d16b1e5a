import {all} from '@motion-canvas/core';
import {beat} from '../components/pace/beat.ts';
import {lawPanels, lawRoles} from '../components/panels/lawPanels.ts';
import {
  type LayerPart,
  layerPlaces,
} from '../components/map/plan/layerPlaces.ts';
import {tintEdges} from '../components/map/tintEdges.ts';
import {badgePlaces} from '../components/map/badgePlaces.ts';
import {Badge} from '../components/type/Badge.ts';
import {darken} from '../components/acts/serveLayer.ts';
import {restFor} from '../components/pace/restFor.ts';
import {glance} from '../components/acts/spotlight.ts';
import {workbench} from '../components/layout/bands.ts';
import type {Law} from '../math/formula/laws.ts';
import {nodeId} from '../network/mapIds.ts';
import {lastLayer} from '../network/network.ts';
import {hold, strength, time} from '../theme.ts';
import {words} from '../math/words/figures/figure19.ts';
import {figure} from './figure.ts';
import {tracedLayer} from './tracedLayer.ts';
import {dim} from '../components/pace/dim.ts';

/** The part of the map that belongs to each law. */
const parts: readonly (readonly [Law, LayerPart])[] = [
  ['outputDelta', 'arriving'],
  ['hiddenDelta', 'arriving'],
  ['weights', 'weights'],
  ['biases', 'biases'],
];

/** The four equations of backpropagation, each with its numbers and its place on the map. */
export default figure('equations', function* (set) {
  const {network, derivation, point, map, board, caption, palette, view} = set;
  const last = lastLayer(network);
  const layer = tracedLayer(network) ?? last;
  const {step: steps, equations} = derivation.generalise();
  const laws = parts.flatMap(([law, part]) => {
    const equation = equations[law];
    const step = steps[law];
    return step ? [{law, part, equation}] : [];
  });
  const panels = lawPanels({
    laws,
    layer,
    point,
    palette,
    band: workbench(set.page, 'equations'),
  });
  view.add(panels);
  board.remove();
  yield* all(
    ...panels.map(panel => panel.fade(dim())),
    caption.begin(words.panels(laws.length)),
  );
  yield* beat('panels', hold.term);

  const placesOf = ({law, part}: (typeof laws)[number]) =>
    layerPlaces(network, law === 'outputDelta' ? last : layer, part);
  const spots = badgePlaces(
    map,
    laws.map(one =>
      one.law === 'biases' ? [nodeId({kind: 'b', layer})] : placesOf(one),
    ),
  );
  for (const [index, one] of laws.entries()) {
    const {law} = one;
    const color = palette[lawRoles[law]];
    const badge = new Badge({
      text: String(index + 1),
      palette,
      color,
      position: [...spots[index]!],
    });
    map.add(badge);
    yield* all(
      darken(map),
      glance(map, placesOf(one)),
      tintEdges(map, placesOf(one), color),
      badge.shown(1, time.hop),
      caption.say(words[law]),
      ...panels.map((panel, at) =>
        panel.fade(at === index ? strength.full : dim()),
      ),
    );
    yield* panels[index]!.writeNumbers();
    yield* beat(
      `equation ${index + 1}`,
      restFor(panels[index]!.count, hold.term),
      hold.late,
    );
  }
  yield* all(
    glance(map, [...map.nodes.keys(), ...map.edges.keys()]),
    ...panels.map(panel => panel.fade(strength.full)),
    caption.say(words.all),
  );
  yield* beat('all', hold.equation);
  yield* caption.say(words.end);
  yield* beat('end', hold.last);
});
