/** Time events that give a beat a rest of its own, unlike Motion Canvas's. */
export interface RestingEvents {
  /**
   * Records a beat that the script reaches at `start`, and returns its rest in
   * seconds: `own`, unless an author has moved the beat.
   */
  rest(name: string, start: number, own: number): number;

  /** Records beats that the script knows and leaves out this time. */
  leaveOut?(names: readonly string[]): void;
}

export function areResting<TEvents extends object>(
  events: TEvents,
): events is TEvents & RestingEvents {
  return 'rest' in events;
}
