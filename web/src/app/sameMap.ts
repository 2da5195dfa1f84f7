/** The page of a study on the map now shown: an alternative has the maps of its study, under the same ids. */
export const sameMap = (study: string): string => `/s/${study}${/\/m\/[0-9a-f-]{36}$/.exec(location.pathname)?.[0] ?? ''}`;
