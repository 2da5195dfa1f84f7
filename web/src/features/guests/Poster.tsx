import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Qr } from './Qr';
import './poster.css';

interface Props {
  readonly lead: string;
  readonly title: string;
  /** The address in the square, and what a screen reader calls it. */
  readonly link: string;
  readonly label: string;
  /** What is written under the square. */
  readonly children: ReactNode;
  /** What stands at the foot of the page. */
  readonly foot: readonly string[];
  readonly printed: () => void;
}

/** A link as a page to pin to the wall: printed once its code is drawn, and seen on paper only. */
export function Poster({ lead, title, link, label, children, foot, printed }: Props) {
  const [drawn, setDrawn] = useState(false);
  const show = useCallback(() => setDrawn(true), []);
  useEffect(() => {
    window.addEventListener('afterprint', printed);
    return () => window.removeEventListener('afterprint', printed);
  }, [printed]);
  useEffect(() => {
    if (drawn) window.print();
  }, [drawn]);
  return createPortal(
    <section className="poster" aria-hidden="true">
      <p className="poster-lead">{lead}</p>
      <h1>{title}</h1>
      <Qr text={link} label={label} drawn={show} />
      {children}
      <footer>
        {foot.map((each) => (
          <span key={each}>{each}</span>
        ))}
      </footer>
    </section>,
    document.body,
  );
}
