const stored = 'parcours.name';

/** The name shown to the others in the study; empty until the user gives one. */
export const myName = (): string => localStorage.getItem(stored) ?? '';

export const keepName = (name: string): void => localStorage.setItem(stored, name.trim().slice(0, 60));
