import { useQuery } from '@tanstack/react-query';
import { ArrowRight, GitBranch, Plus } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../../app/api';
import { Logo } from '../../app/Logo';
import { LanguageSwitch, ThemeToggle } from '../../app/Preferences';
import { useLanguage, useT } from '../../i18n';
import { asDays } from '../../i18n/days';
import type { Wire } from '../../types/schemas';
import { ImportStudy } from './ImportStudy';
import { NewStudy } from './NewStudy';
import './home.css';

type StudyRow = Wire<'ListStudiesItem'>;

export function HomePage() {
  const t = useT();
  const studies = useQuery({ queryKey: ['studies'], queryFn: () => api<StudyRow[]>('/studies') });
  const [making, setMaking] = useState(false);
  const empty = studies.data?.length === 0;
  return (
    <div className="home">
      <header className="home-bar">
        <Logo />
        <span className="grow" />
        <LanguageSwitch />
        <ThemeToggle />
      </header>
      <main className="home-main">
        <div className="home-head">
          <div>
            <h1>{t('home.title')}</h1>
            <p>{t('home.lead')}</p>
          </div>
          <div className="home-actions">
            <ImportStudy />
            {!empty && !making && (
              <button type="button" className="button primary" onClick={() => setMaking(true)}>
                <Plus size={16} aria-hidden="true" />
                {t('home.new')}
              </button>
            )}
          </div>
        </div>
        {making && !empty && <NewStudy onCancel={() => setMaking(false)} />}
        {studies.isError && <Unreachable again={() => void studies.refetch()} />}
        {empty && <EmptyHome />}
        <ul className="home-list">
          {studies.data &&
            roots(studies.data).map((study) => <StudyCard key={study.id} study={study} branches={branchesOf(studies.data, study)} />)}
        </ul>
      </main>
    </div>
  );
}

/** Studies of their own; an alternative whose study is gone stands for itself. */
const roots = (all: readonly StudyRow[]): readonly StudyRow[] =>
  all.filter((study) => !study.branchOf || !all.some((other) => other.id === study.branchOf));

/** The alternatives of a study in daily use, and theirs. */
const branchesOf = (all: readonly StudyRow[], study: StudyRow): readonly StudyRow[] =>
  all.filter((other) => other.branchOf === study.id && !other.archived).flatMap((branch) => [branch, ...branchesOf(all, branch)]);

function StudyCard({ study, branches }: { readonly study: StudyRow; readonly branches: readonly StudyRow[] }) {
  const t = useT();
  const language = useLanguage();
  const when = asDays(
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(study.updatedAt)),
    language,
  );
  return (
    <li>
      <Link href={`/s/${study.id}`} className="home-card">
        <span className="home-brand">{study.brand || t('home.noBrand')}</span>
        <strong>{study.name}</strong>
        <span className="home-when">{t('home.updated', { when })}</span>
        <ArrowRight size={18} aria-hidden="true" />
      </Link>
      {branches.length > 0 && (
        <ul className="home-branches" aria-label={t('history.alternative.under', { count: branches.length })}>
          {branches.map((branch) => (
            <li key={branch.id}>
              <Link href={`/s/${branch.id}`}>
                <GitBranch size={14} aria-hidden="true" />
                {branch.name}
              </Link>
              {branch.merged && <span>{t('history.alternative.done')}</span>}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function EmptyHome() {
  const t = useT();
  return (
    <section className="home-empty">
      <svg viewBox="0 0 320 96" aria-hidden="true" className="home-lines">
        <path d="M4 30H96q10 0 10 10v26q0 10 10 10h84q10 0 10-10V40q0-10 10-10h96" className="reference" />
        <path d="M4 52h72q10 0 10 10v0q0 10 10 10h0" className="exception" />
        <path d="M220 52h96" className="anomaly" />
      </svg>
      <h2>{t('home.empty')}</h2>
      <p>{t('home.emptyLead')}</p>
      <NewStudy />
    </section>
  );
}

function Unreachable({ again }: { readonly again: () => void }) {
  const t = useT();
  return (
    <div className="home-error" role="alert">
      <p>{t('home.unreachable')}</p>
      <button type="button" className="button small" onClick={again}>
        {t('app.again')}
      </button>
    </div>
  );
}
