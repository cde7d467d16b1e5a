import type {Command} from 'commander';
import {gradients} from './commands/gradients.ts';
import {help} from './commands/help.ts';

/** Every command, in the order of the help. */
export const commands: readonly (() => Command)[] = [gradients, help];
