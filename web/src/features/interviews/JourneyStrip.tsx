import { useEffect, useRef } from 'react';
import { useT } from '../../i18n';
import type { Question } from './guide';
import { shortText } from './useGuide';

interface StripProps {
  readonly guide: readonly Question[];
  readonly at: number;
  readonly done: ReadonlySet<string>;
  readonly go: (at: number) => void;
}

interface Part {
  readonly key: string;
  readonly name: string;
  readonly questions: readonly { readonly question: Question; readonly at: number }[];
}

/** The whole interview as a line of dots by stage: where one is, what has an answer, and the way to any question. */
export function JourneyStrip({ guide, at, done, go }: StripProps) {
  const t = useT();
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    strip.current?.querySelector('[aria-current]')?.closest('li')?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const parts: Part[] = [];
  for (const [index, question] of guide.entries()) {
    const key = question.stage?.id ?? question.part;
    const name = question.stage?.name ?? t(`interviews.part.${question.part}`);
    const last = parts.at(-1);
    if (last?.key === key) parts[parts.length - 1] = { ...last, questions: [...last.questions, { question, at: index }] };
    else parts.push({ key, name, questions: [{ question, at: index }] });
  }
  return (
    <nav ref={strip} className="talk-strip slides" aria-label={t('interviews.strip')}>
      <ol>
        {parts.map((part) => (
          <li key={part.key} data-here={part.questions.some((each) => each.at === at) || undefined}>
            <span className="talk-strip-name">{part.name}</span>
            <span className="talk-strip-dots">
              {part.questions.map((each) => {
                const answered = done.has(each.question.id);
                const label = `${shortText(each.question, t)}${answered ? ` (${t('interviews.answered')})` : ''}`;
                return (
                  <button
                    key={each.question.id}
                    type="button"
                    title={label}
                    aria-label={label}
                    aria-current={each.at === at ? 'step' : undefined}
                    data-done={answered || undefined}
                    data-part={each.question.part}
                    onClick={() => go(each.at)}
                  />
                );
              })}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
