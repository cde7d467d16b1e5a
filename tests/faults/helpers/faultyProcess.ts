import fs from 'node:fs';
import path from 'node:path';
import {type Fault, faultyFs} from './faultyFs.ts';

/** The order in the environment of a process that preloads this module. */
export interface Order {
  /** The place for its report. */
  readonly reports: string;
  readonly fault?: Fault;
}

/** The calls of such a process, and whether its fault occurred. */
export interface Report {
  readonly places: readonly string[];
  readonly hasCome: boolean;
}

/** The environment variable that holds the order. */
export const orderVariable = 'FAULTY_FS';

const order: Order | undefined = JSON.parse(
  process.env[orderVariable] ?? 'null',
);
if (order) {
  const {writeFileSync} = fs;
  const faulty = await faultyFs();
  if (order.fault) faulty.arm(order.fault);
  process.once('exit', () => {
    const hasCome = faulty.disarm();
    const report: Report = {places: [...faulty.places], hasCome};
    const file = path.join(order.reports, `${process.pid}.json`);
    writeFileSync(file, JSON.stringify(report));
  });
}
