/** The ready-made people of the development issuer who own things in the invented world. */
export type DevPerson = 'resident' | 'grid-worker' | 'volunteer';

/** The subject in a ready-made person's token: `volunteer-530112003008`. One per person and place. */
export const devSubject = (person: DevPerson, divisionCode: string): string => `${person}-${divisionCode}`;
