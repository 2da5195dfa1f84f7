import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useAll, useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { useOpener } from '../inspector/focus';
import { stepsOf } from '../study/edits';
import { MarkForm } from './MarkForm';
import { MarkItem } from './MarkItem';
import './marks.css';

/** What somebody noticed on a touchpoint, a path, or one of its links. */
export function MarkSection({ subject }: { readonly subject: string }) {
  const t = useT();
  const links = useLinks(subject);
  const [adding, setAdding] = useState(false);
  const opener = useOpener(adding);
  const here = new Set([subject, ...links.map((link) => link.id)]);
  const marks = useAll('mark').filter((mark) => here.has(mark.subject));
  return (
    <section className="inspector-section" aria-label={t('marks.section')}>
      <h3>{t('marks.section')}</h3>
      {marks.length === 0 && !adding && <p className="fine">{t('marks.what')}</p>}
      <ul className="mark-list">
        {marks.map((mark) => (
          <MarkItem key={mark.id} mark={mark} links={links} about={links.find((link) => link.id === mark.subject)?.name ?? ''} />
        ))}
      </ul>
      {adding ? (
        <MarkForm subject={subject} links={links} mark={null} close={() => setAdding(false)} />
      ) : (
        <button ref={opener} type="button" className="button small" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden="true" />
          {t('marks.add')}
        </button>
      )}
    </section>
  );
}

/** The links of a path, each named by the cards it leads from and to, under the step it leads to. */
function useLinks(path: string): readonly { readonly id: string; readonly name: string }[] {
  const t = useT();
  const { doc } = useSession();
  useAll('step');
  useAll('touchpoint');
  const steps = stepsOf(doc, path);
  const name = (touchpoint: string | undefined) => doc.get('touchpoint', touchpoint)?.name ?? '';
  return steps
    .slice(1)
    .map((step, at) => ({ id: step.id, name: t('marks.link', { from: name(steps[at]?.touchpoint), to: name(step.touchpoint) }) }));
}
