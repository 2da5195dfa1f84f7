/** What a study file holds at most so that it is read back, as docs/formats/study.md has it. */
export const most = { bytes: 64 * 1024 * 1024, records: 50_000 };
