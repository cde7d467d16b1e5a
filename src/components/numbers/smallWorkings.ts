import {size} from '../../theme.ts';
import {Workings, type WorkingsProps} from './Workings.ts';

/** Workings for equations that share the workbench with others or have two lines. */
export function smallWorkings(props: Omit<WorkingsProps, 'valueEm'>): Workings {
  return new Workings({
    resultEm: size.factorValue,
    ...props,
    valueEm: size.value,
  });
}
