import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { setLanguage, t } from '../../i18n';
import CasesDialog from './CasesDialog';
import { screens } from './screens';
import { aboutQuery } from './title';

const names: Record<string, string> = { 'touchpoint:a': 'Souscrire', 'touchpoint:b': 'Appeler', 'path:p': 'Attendu' };
const record = (id: string) => (names[id] ? { id, name: names[id] } : null);
const study = [{ id: 'study:s', name: 'S' }];
const measures = { overlay: { version: 'v1', log: { id: 'log1', name: 'Journal' }, touchpoints: [] } };
const session = {
  doc: { get: (_: string, id: string) => record(id), all: () => study, subscribe: () => () => undefined },
  measures: { get: () => measures, subscribe: () => () => undefined },
} as unknown as StudySession;

const row = (id: string) => ({
  id,
  class: 'unqualified',
  path: null,
  nearest: 'path:p',
  start: '2026-01-05T08:00:00+00:00',
  durationSeconds: 7200,
  events: 3,
  steps: ['touchpoint:a', 'touchpoint:b'],
});
const event = (at: string, activity: string, touchpoint: string | null, deviations: string[] = []) => ({
  at: `2026-01-05T${at}:00+00:00`,
  activity,
  channel: 'Web',
  outcome: '',
  touchpoint,
  deviations,
});
const place = { path: 'path:p', step: null, total: 12, cases: 12, share: 0.29, low: 0.17, high: 0.44, examples: ['c21'] };
const answers: readonly (readonly [RegExp, unknown])[] = [
  [/cases\?.*cursor=50/, { total: 51, cases: [row('c71')], next: null }],
  [/cases\?/, { total: 51, cases: [row('c21')], next: '50' }],
  [
    /deviations\?/,
    {
      judged: 42,
      unqualified: 22,
      kinds: [
        {
          ...place,
          deviation: 'skipped',
          steps: 0,
          places: [{ ...place, key: 'skipped~path:p~touchpoint:b~', touchpoint: 'touchpoint:b' }],
        },
      ],
    },
  ],
  [
    /case\?/,
    {
      case: row('c21'),
      events: [
        event('08:00', 'Souscrire', 'touchpoint:a'),
        event('08:30', 'Lettre', null),
        event('10:00', 'Appeler', 'touchpoint:b', ['repeated']),
      ],
      missing: [{ deviation: 'abandoned', touchpoint: 'touchpoint:b', steps: 2 }],
    },
  ],
];
const asked: string[] = [];

beforeAll(() => setLanguage('en'));
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(decodeURIComponent(url));
    return new Response(JSON.stringify(answers.find(([pattern]) => pattern.test(url))?.[1]), { status: 200 });
  });
});
afterEach(() => {
  cleanup();
  screens.close();
});

function show() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StudyContext.Provider value={session}>
        <CasesDialog map="map:m" />
      </StudyContext.Provider>
    </QueryClientProvider>,
  );
}

describe('the cases behind a number', () => {
  it('are listed a page at a time, each with class, nearest path, times and steps', async () => {
    screens.open({ kind: 'cases', query: { class: 'unqualified' } });
    show();
    const first = await screen.findByRole('button', { name: /c21/ });
    expect(first.textContent).toContain('To qualify');
    expect(first.textContent).toContain('Nearest: Attendu');
    expect(first.textContent).toContain('Souscrire → Appeler');
    expect(asked).toEqual(['/api/studies/s/logs/log1/cases?map=map:m&class=unqualified']);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await screen.findByRole('button', { name: /c71/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    expect(screen.getByText('2 of 51 cases')).toBeTruthy();
  });

  it('open from a row of the deviations, and a case opens with what deviates, what is bound to nothing and what is missing', async () => {
    screens.open({ kind: 'deviations' });
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'See the 12 cases: Missing, Appeler' }));
    expect(asked.at(-1)).toContain('deviation=skipped~path:p~touchpoint:b~');
    expect(screen.getByRole('heading', { name: 'Cases: Missing · Appeler' })).toBeTruthy();
    await userEvent.click(await screen.findByRole('button', { name: /c21/ }));
    const marks = (await screen.findAllByText(/Repeated|bound to no touchpoint|Abandoned/)).map((mark) => mark.textContent);
    expect(marks).toEqual(['bound to no touchpoint', 'Repeated', 'Abandoned']);
    expect(screen.getByText(/and 1 step after/)).toBeTruthy();
    expect(screen.getByText('after 1 hr 30 min · Web')).toBeTruthy();

    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(await screen.findByRole('heading', { name: 'Deviations' })).toBeTruthy();
  });

  it('are told in words by what they have in common', () => {
    const about = aboutQuery({ class: 'open', touchpoint: 'touchpoint:a', deviation: 'late' }, t, (_, id) => names[id] ?? '?');
    expect(about).toBe('Still open · Souscrire · Late');
  });
});
