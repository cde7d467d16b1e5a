export const crane = 'Crane';
