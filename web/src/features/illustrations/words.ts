import type { Source, StudySession } from '../../doc/contract';
import { uuidOf } from '../../doc/ids';
import { Signal } from '../../doc/signal';
import { languageNow } from '../../i18n';
import type { QuoteWords } from '../../map/ports';
import type { Wire } from '../../types/schemas';

/**
 * The words of the quotes on a map, by quote, in the lines the layout broke them into. They are asked for when the scene has room for others
 * than before: by then the server has them; and when words were erased, by anybody.
 */
export function quotedWords(
  session: StudySession,
  map: string,
): { readonly source: Source<ReadonlyMap<string, QuoteWords>>; readonly stop: () => void } {
  const source = new Signal<ReadonlyMap<string, QuoteWords>>(new Map());
  let asked = '';
  const look = () => {
    const scene = session.scene.get();
    if (!scene || scene.map !== map) return;
    const quotes = scene.items.flatMap((item) =>
      item.kind === 'card' && item.quote ? [`${item.quote.quote} ${item.quote.testimony}`] : [],
    );
    const wanted = `${quotes.sort().join()} ${languageNow()} ${session.wordsErased.get()}`;
    if (wanted === asked) return;
    asked = wanted;
    if (quotes.length === 0) source.set(new Map());
    else void read(wanted);
  };
  const read = async (wanted: string) => {
    const study = uuidOf(session.doc.all('study')[0]?.id ?? '');
    const answer = await fetch(`/api/studies/${study}/maps/${uuidOf(map)}/quotes?lang=${languageNow()}`).catch(() => null);
    if (asked !== wanted) return;
    // Without an answer the cards stay without words; the next scene asks again.
    if (!answer?.ok) asked = '';
    else source.set(new Map(((await answer.json()) as Wire<'MapQuotesWords'>[]).map((each) => [each.quote, each])));
  };
  look();
  const offs = [session.scene.subscribe(look), session.wordsErased.subscribe(look)];
  return { source, stop: () => offs.forEach((off) => void off()) };
}
