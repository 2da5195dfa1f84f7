import { useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { Qr } from '../guests/Qr';
import type { Invitation } from './http';
import { momentText } from './minutes';
import './sheet.css';

interface SheetProps {
  readonly workshop: Workshop;
  readonly invitation: Invitation;
  readonly link: string;
  readonly printed: () => void;
}

/** The invitation as a page to pin to the wall: printed once its code is drawn, and seen on paper only. */
export function Sheet({ workshop, invitation, link, printed }: SheetProps) {
  const { t, language } = useTexts();
  const [drawn, setDrawn] = useState(false);
  const show = useCallback(() => setDrawn(true), []);
  useEffect(() => {
    window.addEventListener('afterprint', printed);
    return () => window.removeEventListener('afterprint', printed);
  }, [printed]);
  useEffect(() => {
    if (drawn) window.print();
  }, [drawn]);
  const [address] = link.split('#');
  return createPortal(
    <section className="invitation-sheet" aria-hidden="true">
      <p className="sheet-lead">{t('workshop.sheet.lead')}</p>
      <h1>{workshop.name}</h1>
      <Qr text={link} label={t('workshop.qr')} drawn={show} />
      <p className="sheet-scan">{t('workshop.sheet.scan')}</p>
      <p>{t('workshop.sheet.or', { address: address ?? '' })}</p>
      <p className="sheet-code">
        {invitation.code.slice(0, 3)} {invitation.code.slice(3)}
      </p>
      <footer>
        <span>{t('workshop.sheet.free')}</span>
        <span>{t('workshop.endsAt', { at: momentText(invitation.expires, language) })}</span>
      </footer>
    </section>,
    document.body,
  );
}
