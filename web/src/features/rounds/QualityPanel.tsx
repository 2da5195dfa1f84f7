import { ClipboardList, Highlighter } from 'lucide-react';
import { useAll } from '../../doc/react';
import { useT } from '../../i18n';
import { VoicePanel } from '../ideal/VoicePanel';
import { view } from '../study/view';

/** The ways to what people say of the map: qualification rounds, with those that wait for scores, and marks. */
export function QualityPanel({ map }: { readonly map: string }) {
  const t = useT();
  const open = useAll('round').filter((round) => round.map === map && round.status === 'open').length;
  return (
    <section className="panel-part quality-open">
      <h2 className="section-title">{t('rounds.panel')}</h2>
      <button
        type="button"
        className="button small wide"
        data-waiting={open > 0 || undefined}
        onClick={() => view.set({ dialog: 'rounds' })}
      >
        <ClipboardList size={15} aria-hidden="true" />
        {open > 0 ? t('rounds.waiting') : t('rounds.go')}
      </button>
      <button type="button" className="button small wide" onClick={() => view.set({ dialog: 'marks' })}>
        <Highlighter size={15} aria-hidden="true" />
        {t('marks.title')}
      </button>
      <VoicePanel map={map} />
    </section>
  );
}
