import type { Language, Translate } from '../../i18n';
import { numberText } from '../inspector/numbers';
import { disagreements, type Result, resultOf } from '../rounds/model';
import type { Facts, Line } from './minutes';

/** [S67.2] What was scored in silence: each subject's medians with their spread, and where the groups were furthest apart. */
export function scoredOf({ items, rounds, scores, nameOf }: Facts, t: Translate, language: Language): readonly Line[] {
  const number = (value: number): string => numberText(value, language);
  const about = ({ score }: Result): string => `${nameOf(score.subject)} · ${t(`rounds.axis.${score.axis}`)}`;
  return items.flatMap((item): Line[] => {
    const round = item.kind === 'score' && rounds.find((each) => each.id === item.round && each.status === 'revealed');
    if (!round) return [];
    const asked: readonly string[] = [...round.touchpoints, ...round.paths];
    const place = ({ score }: Result) => asked.indexOf(score.subject) * round.axes.length + round.axes.indexOf(score.axis);
    const results = scores
      .filter((score) => score.round === round.id)
      .flatMap((score) => resultOf(score) ?? [])
      .sort((a, b) => place(a) - place(b));
    const apart = disagreements(results)[0];
    const medians = results.map((result) =>
      t('workshop.minutes.median', {
        about: about(result),
        median: number(result.all.median),
        low: number(result.all.low),
        high: number(result.all.high),
        n: result.all.n,
      }),
    );
    const groups = apart?.groups.map((group) => t('rounds.groupMedian', { group: group.group, median: number(group.median), n: group.n }));
    return [
      {
        text: `${item.name} (${t('workshop.scoredBy', { count: round.participants })})`,
        under: [
          ...medians,
          apart && groups
            ? t('workshop.minutes.apart', { about: about(apart), points: number(apart.between), groups: groups.join(', ') })
            : t('rounds.agreed'),
        ],
      },
    ];
  });
}
