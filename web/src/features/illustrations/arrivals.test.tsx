import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { StudySession } from '../../doc/contract';
import { StudyContext } from '../../doc/react';
import { toasts } from '../../ui/toasts';
import { ChooseFile } from '../logs/ChooseFile';
import { ChooseMapFile } from '../mapimport/ChooseMapFile';
import { view } from '../study/view';
import { useDroppedPictures } from './arrivals';
import { takeUnderlay } from './underlay';

afterEach(cleanup);

const file = new File(['a,b'], 'log.csv', { type: 'text/csv' });
const dragged = () => ({ types: ['Files'], files: [file], dropEffect: 'copy' });

function Page({ choose }: { readonly choose: (file: File) => void }) {
  useDroppedPictures('map:1');
  return (
    <>
      <ChooseFile choose={choose} />
      <ChooseMapFile onChoose={choose} onClose={() => undefined} />
      <div className="study-map" data-testid="map" />
    </>
  );
}

it('a file dropped on a dialog is the dialog’s, one dropped beside the cards is told where it goes', async () => {
  const choose = vi.fn();
  render(<Page choose={choose} />, {
    wrapper: ({ children }) => <StudyContext value={{ doc: {} } as StudySession}>{children}</StudyContext>,
  });
  for (const zone of document.querySelectorAll('.drop, .mapimport-drop')) {
    const dataTransfer = dragged();
    fireEvent.dragOver(zone, { dataTransfer });
    expect(dataTransfer.dropEffect).toBe('copy');
    fireEvent.drop(zone, { dataTransfer });
  }
  await waitFor(() => expect(choose.mock.calls).toEqual([[file], [file]]));
  expect(toasts.get()).toHaveLength(0);
  // Beside the cards nothing takes it; the page is not left, and says so.
  const map = screen.getByTestId('map');
  expect(fireEvent.dragOver(map, { dataTransfer: dragged() })).toBe(false);
  expect(fireEvent.drop(map, { dataTransfer: dragged() })).toBe(false);
  expect(toasts.get()).toHaveLength(1);
  expect(choose).toHaveBeenCalledTimes(2);
});

it('a PDF dropped on the page waits for the map it was dropped on, whatever the panel showed', () => {
  const pdf = new File(['%PDF'], 'plan.pdf', { type: 'application/pdf' });
  view.set({ leftOpen: false, checking: true, commenting: true, workshop: true, history: true });
  render(<Page choose={vi.fn()} />, {
    wrapper: ({ children }) => (
      <StudyContext value={{ doc: { all: () => [{ id: 'study:1' }] } } as unknown as StudySession}>{children}</StudyContext>
    ),
  });
  fireEvent.drop(screen.getByTestId('map'), { dataTransfer: { ...dragged(), files: [pdf] } });
  expect(view.get()).toMatchObject({ leftOpen: true, checking: false, commenting: false, workshop: false, history: false });
  expect(takeUnderlay('1', '2')).toBeNull();
  expect(takeUnderlay('2', '1')).toBeNull();
  expect(takeUnderlay('1', '1')).toBe(pdf);
  expect(takeUnderlay('1', '1')).toBeNull();
});
