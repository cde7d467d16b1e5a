import {forwardPass, type ForwardPass} from '../../network/forward.ts';
import {lastLayer, type Network} from '../../network/network.ts';
import type {Core} from './core.ts';
import {numberRead} from './numberRead.ts';
import {symbolAt} from './placeValue.ts';

/** The numbers of a network with one of them moved. */
export interface MovedCore {
  /** The place of the moved number on the map. */
  readonly place: string;
  readonly core: Core;
}

/** Networks in which one number is moved, as far as the screen says. */
export class MovedCores {
  private readonly core: Core;
  private readonly changes = new Map<string, number>();
  private readonly known = new Map<string, Core | undefined>();

  public constructor(core: Core) {
    this.core = core;
  }

  /** Learns the changes that are shown, such as `+0.10`. */
  public learn(texts: readonly string[]): void {
    for (const text of texts) {
      if (this.changes.has(text)) continue;
      const [least, most] = numberRead(text);
      this.changes.set(text, (least + most) / 2);
    }
  }

  /** The networks with one of these places moved by one of the changes so far. */
  public at(places: ReadonlySet<string>): readonly MovedCore[] {
    return [...places].flatMap(place =>
      Array.from(this.changes.values(), change => ({
        place,
        core: this.moved(place, change),
      })).flatMap(({core}) => (core ? [{place, core}] : [])),
    );
  }

  private moved(place: string, by: number): Core | undefined {
    const key = `${place} ${by}`;
    if (!this.known.has(key))
      this.known.set(key, movedCore(this.core, place, by));
    return this.known.get(key);
  }
}

function movedCore(core: Core, place: string, by: number): Core | undefined {
  const own = symbolAt(place);
  const {network} = core;
  const [row = 0, column = 0] =
    own?.indices.map(index => Number(index) - 1) ?? [];
  if (own?.letter === 'w') {
    const weights = network.weights.map((matrix, at) =>
      at === Number(own.layer) - 1
        ? matrix.map((values, i) =>
            values.map((w, j) => (i === row && j === column ? w + by : w)),
          )
        : matrix,
    );
    const moved = {...network, weights};
    return {...core, network: moved, forward: forwardPass(moved)};
  }
  if (own?.letter !== 'x' && own?.letter !== 'a') return undefined;
  const layer = Number(own.layer || 0);
  return layer < lastLayer(network)
    ? {...core, forward: passFrom(core, layer, row, by)}
    : undefined;
}

/** A forward pass with a moved activation, and its effect on the layers above. */
function passFrom(
  {network, forward}: Core,
  layer: number,
  row: number,
  by: number,
): ForwardPass {
  const input = forward.a[layer]!.map((value, at) =>
    at === row ? value + by : value,
  );
  const above = forwardPass(layersFrom(network, layer, input));
  return {
    ...above,
    z: [...forward.z.slice(0, layer + 1), ...above.z.slice(1)],
    a: [...forward.a.slice(0, layer), ...above.a],
  };
}

function layersFrom(
  network: Network,
  layer: number,
  input: Network['input'],
): Network {
  return {
    ...network,
    layers: network.layers.slice(layer),
    activations: network.activations.slice(layer),
    weights: network.weights.slice(layer),
    biases: network.biases.slice(layer),
    input,
  };
}
