import { useQuery } from '@tanstack/react-query';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import { percent, whole } from '../measures/overlay';
import { Effect } from './Effect';
import { type DeviationKind, type Deviations, deviationsOf, type Source } from './http';
import { screens } from './screens';

const fewPlaces = 8;
const lowCount = 30;

/** How the cases to qualify leave their nearest path: by kind, then where. Every number of cases opens on them. */
export function DeviationTable({ source, version }: { readonly source: Source; readonly version: string }) {
  const { t } = useTexts();
  const shown = useQuery({ queryKey: ['deviations', source, version], queryFn: () => deviationsOf(source) });
  if (shown.isError) return <p role="alert">{t('measures.notLoaded')}</p>;
  if (!shown.data) return null;
  if (shown.data.kinds.length === 0) return <p className="fine-print">{t('cases.deviations.none')}</p>;
  return (
    <>
      <p className="fine-print">{t('cases.deviations.what', { n: shown.data.unqualified })}</p>
      <table className="deviations">
        <thead>
          <tr>
            <th scope="col">{t('cases.deviations.where')}</th>
            <th scope="col">{t('cases.deviations.cases')}</th>
            <th scope="col">{t('cases.deviations.share')}</th>
            <th scope="col">{t('cases.deviations.effect')}</th>
            <th scope="col">{t('cases.deviations.examples')}</th>
          </tr>
        </thead>
        {shown.data.kinds.map((kind) => (
          <Kind key={kind.deviation} kind={kind} />
        ))}
      </table>
    </>
  );
}

type Kinds = Deviations['kinds'][number];

function Kind({ kind }: { readonly kind: Kinds }) {
  const { t } = useTexts();
  const { doc } = useSession();
  const name = t(`cases.deviation.${kind.deviation}`);
  return (
    <tbody>
      <tr className="deviation-kind">
        <th scope="rowgroup" title={t(`cases.deviation.${kind.deviation}.what`)}>
          {name}
        </th>
        <Numbers of={kind} deviation={kind.deviation} about={name} />
      </tr>
      {kind.places.slice(0, fewPlaces).map((place) => {
        const where = doc.get('touchpoint', place.touchpoint)?.name ?? '?';
        return (
          <tr key={place.key}>
            <th scope="row">
              {where}
              <small>{doc.get('path', place.path)?.name}</small>
            </th>
            <Numbers of={place} deviation={place.key} about={`${name}, ${where}`} />
          </tr>
        );
      })}
    </tbody>
  );
}

interface NumbersProps {
  readonly of: Pick<Kinds, 'cases' | 'share' | 'low' | 'high' | 'examples'> & { readonly effect?: Kinds['effect'] | null };
  readonly deviation: DeviationKind | string;
  readonly about: string;
}

function Numbers({ of, deviation, about }: NumbersProps) {
  const { t, language } = useTexts();
  const label = t('cases.see', { n: whole(of.cases, language), about });
  return (
    <>
      <td>
        <button
          type="button"
          className="case-count"
          aria-label={label}
          title={label}
          onClick={() => screens.push({ kind: 'cases', query: { deviation } })}
        >
          {whole(of.cases, language)}
        </button>
        {of.cases < lowCount && <small>{t('cases.low')}</small>}
      </td>
      <td>
        {percent(of.share, language)}
        <small>{t('inspector.interval', { low: percent(of.low, language), high: percent(of.high, language) })}</small>
      </td>
      <td>
        <Effect of={of.effect ?? null} />
      </td>
      <td className="deviation-examples">
        {of.examples.slice(0, 3).map((id) => (
          <button key={id} type="button" className="case-count" onClick={() => screens.push({ kind: 'case', id })}>
            {id}
          </button>
        ))}
      </td>
    </>
  );
}
