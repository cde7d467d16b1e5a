import {Command, Option} from 'commander';
import type {GroundFlags} from '../flags/lookOptions.ts';
import {
  stillCommand,
  type StillOrder,
  stillOrder,
} from '../still/stillOrder.ts';

/**
 * What the words of a command line ask for. It is compiled anew when the theme, the
 * mathematics or a network that it is made from was edited: see `freshOrders.ts`.
 */
export async function orderOf(
  words: readonly string[],
  readGround: (flags: GroundFlags) => Promise<string | undefined>,
): Promise<StillOrder> {
  let order: StillOrder | undefined;
  const command = stillCommand()
    .addOption(new Option('--watched'))
    .action(async (id: string, _flags: object, given: Command) => {
      order = await stillOrder(id, given, readGround);
    });
  const program = new Command().option('-v, --verbose').addCommand(command);
  await program.parseAsync([...words], {from: 'user'});
  return order!;
}
