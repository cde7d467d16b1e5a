/**
 * A process that holds a lock for a while, with a clock that is ahead or
 * behind.
 */
import {setTimeout} from 'node:timers/promises';

const [file = '', shift = '', hold = ''] = process.argv.slice(2);
const Right = Date;
class Shifted extends Right {
  constructor(time: number | string | Date = Shifted.now()) {
    super(time);
  }

  static override now() {
    return Right.now() + Number(shift);
  }
}
Object.assign(globalThis, {Date: Shifted});

const {withLock} = await import('../../../src/render/files/lock.ts');
await withLock(file, async () => {
  process.send?.('has it');
  await setTimeout(Number(hold));
  process.send?.('gives it back');
});
process.disconnect();
