import {Command, Option} from 'commander';
import type {GroundFlags} from '../flags/lookOptions.ts';
import {
  stillCommand,
  type StillOrder,
  stillOrder,
} from '../still/stillOrder.ts';

/**
 * The order in the words of a command line. It is recompiled when the theme,
 * the mathematics or the network was edited: see `freshOrders.ts`.
 */
export async function orderOf(
  words: readonly string[],
  readGround: (flags: GroundFlags) => Promise<string | undefined>,
): Promise<StillOrder> {
  let order: StillOrder | undefined;
  const command = stillCommand()
    .addOption(new Option('--watched'))
    .action(async (id: string | undefined, _flags: object, given: Command) => {
      order = await stillOrder(id, given, readGround);
    });
  const program = new Command().option('-v, --verbose').addCommand(command);
  await program.parseAsync([...words], {from: 'user'});
  return order!;
}
