import { CheckCheck, CircleAlert, CircleDashed, Eye, X } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { measureName } from '../inspector/measures';
import { review } from '../reviews/edits';
import { view } from '../study/view';
import { counted, type Finding, grouped, type Severity, severities, useFindings } from './findings';
import { goToPlace, hasPlace } from './place';
import './check.css';

const icons = { fault: CircleAlert, gap: CircleDashed, hint: Eye };

/** The check of the map: what contradicts itself, what is missing, each one click from where it is mended. */
export function CheckPanel({ study, map }: { readonly study: string; readonly map: string }) {
  const t = useT();
  const [wanted, setWanted] = useState<ReadonlySet<Severity>>(new Set(severities));
  const answer = useFindings(study, map);
  const findings = answer.data?.findings ?? [];
  const counts = counted(findings);
  const toggle = (severity: Severity) =>
    setWanted((before) => new Set(before.has(severity) ? [...before].filter((each) => each !== severity) : [...before, severity]));
  return (
    <aside className="study-left check-panel" aria-label={t('check.title')}>
      <header className="check-head">
        <h2>{t('check.title')}</h2>
        <IconButton small label={t('app.close')} onClick={() => view.set({ checking: false })}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <p className="check-summary" role="status">
        {answer.isError
          ? t('check.failed')
          : !answer.data
            ? t('check.checking')
            : findings.length === 0
              ? t('check.none')
              : t('check.summary', counts)}
      </p>
      <fieldset className="check-filter">
        <legend className="visually-hidden">{t('check.filter')}</legend>
        {severities.map((severity) => {
          const Icon = icons[severity];
          return (
            <button
              key={severity}
              type="button"
              className="check-chip"
              data-severity={severity}
              aria-pressed={wanted.has(severity)}
              onClick={() => toggle(severity)}
            >
              <Icon size={14} aria-hidden="true" />
              {t(`check.severity.${severity}`)} <b>{counts[severity]}</b>
            </button>
          );
        })}
      </fieldset>
      {grouped(findings, wanted).map((group) => (
        <section key={group.id} aria-labelledby={`check-${group.id}`}>
          <h3 id={`check-${group.id}`}>
            {t(`check.group.${group.id}`)} <span>{group.findings.length}</span>
          </h3>
          <ul>
            {group.findings.map((finding) => (
              <Item key={`${finding.check} ${finding.about} ${finding.place}`} finding={finding} />
            ))}
          </ul>
        </section>
      ))}
    </aside>
  );
}

function Item({ finding }: { readonly finding: Finding }) {
  const t = useT();
  const { doc } = useSession();
  const Icon = icons[finding.severity];
  // Not read again since a change: said so here as well as on its sheet.
  const unread = ['C10.2', 'C10.3', 'C10.4'].includes(finding.check);
  const text = t(`check.${finding.check}`, {
    name: finding.check.startsWith('C9.') ? measureName(finding.name, t) : finding.name,
    detail: finding.detail ?? '',
    count: finding.count ?? 0,
  });
  const content = (
    <>
      <Icon size={15} role="img" aria-label={t(`check.severity.${finding.severity}`)} />
      <span>{text}</span>
    </>
  );
  return (
    <li data-severity={finding.severity} data-check={finding.check} className={unread ? 'check-item-row' : undefined}>
      {hasPlace(finding.place) ? (
        <button
          type="button"
          className="check-item"
          onClick={() => (finding.check === 'C12.1' ? view.set({ dialog: 'standings' }) : goToPlace(finding.place))}
        >
          {content}
        </button>
      ) : (
        <p className="check-item">{content}</p>
      )}
      {unread && (
        <IconButton small label={t('reviews.markOf', { name: finding.name })} onClick={() => review(doc, finding.about)}>
          <CheckCheck size={15} aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}
