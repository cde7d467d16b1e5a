/** Time events that give a beat a rest of its own, unlike Motion Canvas's. */
export interface RestingEvents {
  /**
   * Takes note of a beat that the script comes to at `start`, and gives the
   * seconds that it rests: `own`, unless an author has moved it.
   */
  rest(name: string, start: number, own: number): number;
}

export function areResting<TEvents extends object>(
  events: TEvents,
): events is TEvents & RestingEvents {
  return 'rest' in events;
}
