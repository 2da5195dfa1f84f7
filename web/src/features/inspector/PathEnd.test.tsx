import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import { setLanguage } from '../../i18n';
import type { AnyRecord, JourneyPath } from '../../types/wire';
import { PathEnd } from './PathEnd';

beforeAll(() => setLanguage('en'));
afterEach(cleanup);

it.each([true, false])('[S8.1] the end of a path is not offered in a locked layer (locked: %s)', (locked) => {
  const core = new SyncCore('me');
  const path = { id: 'path:1', map: 'map:1', name: 'P', kind: 'reference', order: 'V', layer: 'layer:1', abandoned: false };
  const layer = { id: 'layer:1', map: 'map:1', name: 'L', order: 'V', locked };
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [path, layer] as unknown as AnyRecord[] });
  const doc = new LiveDoc(core, () => undefined);
  render(
    <StudyContext value={{ doc } as unknown as StudySession}>
      <PathEnd path={path as unknown as JourneyPath} />
    </StudyContext>,
  );
  expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(locked);
  expect(screen.getByRole<HTMLButtonElement>('button').disabled).toBe(locked);
});
