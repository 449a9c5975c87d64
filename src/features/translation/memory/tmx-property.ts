/** Under this type the field of a unit goes out and comes in again. */
export const domainProperty = 'amur:domain';
