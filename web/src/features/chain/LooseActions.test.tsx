import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { LiveDoc } from '../../doc/studyDoc';
import { SyncCore } from '../../doc/syncCore';
import { setLanguage } from '../../i18n';
import type { AnyRecord } from '../../types/wire';
import { LooseActions } from './LooseActions';
import type { PlacedChain } from './useChains';

beforeAll(() => setLanguage('en'));
afterEach(cleanup);

it('an action is linked by its button, not by the choice, and the focus stays at the list, or goes where it is told after the last', async () => {
  const core = new SyncCore('me');
  const action = (id: string) => ({ id: `action:${id}`, text: id, axis: 'cx', status: 'planned', conditions: [], order: id });
  core.receive({ t: 'welcome', study: 's', client: 'me', head: 0, schema: 1, mode: 'snapshot', color: 0, readOnly: false });
  core.receive({ t: 'snapshot', revision: 0, index: 0, of: 1, records: [action('A'), action('B')] as unknown as AnyRecord[] });
  const doc = new LiveDoc(core, () => undefined);
  const after = createRef<HTMLHeadingElement>();
  const touchpoint = { id: 'touchpoint:1', name: 'Call' };
  const chains = ['1', '2'].map((id) => ({ touchpoint, chain: { condition: { id: `condition:${id}`, text: `C${id}` } } }));
  render(
    <StudyContext value={{ doc } as unknown as StudySession}>
      <h1 ref={after} tabIndex={-1}>
        Page
      </h1>
      <LooseActions chains={chains as unknown as PlacedChain[]} after={after} />
    </StudyContext>,
  );
  const linked = () => doc.all('action').map((each) => each.conditions);
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name: `Link “${name}”` });
  const choose = (name: string, condition: string) =>
    userEvent.selectOptions(screen.getByLabelText(`Condition that “${name}” serves`), condition);

  expect(button('A').disabled).toBe(true);
  await choose('A', 'C1');
  await choose('A', 'C2');
  expect(linked()).toEqual([[], []]);
  await userEvent.click(button('A'));
  expect(linked()).toEqual([['condition:2'], []]);
  expect(document.activeElement?.textContent).toBe('Actions without a condition');

  await choose('B', 'C1');
  await userEvent.click(button('B'));
  expect(linked()).toEqual([['condition:2'], ['condition:1']]);
  expect(document.activeElement).toBe(after.current);
});
