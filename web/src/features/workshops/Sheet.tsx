import { useTexts } from '../../i18n';
import type { Workshop } from '../../types/wire';
import { Poster } from '../guests/Poster';
import type { Invitation } from './http';
import { momentText } from './minutes';

interface SheetProps {
  readonly workshop: Workshop;
  readonly invitation: Invitation;
  readonly link: string;
  readonly printed: () => void;
}

/** The invitation as a page to pin to the wall. */
export function Sheet({ workshop, invitation, link, printed }: SheetProps) {
  const { t, language } = useTexts();
  const [address] = link.split('#');
  return (
    <Poster
      lead={t('workshop.sheet.lead')}
      title={workshop.name}
      link={link}
      label={t('workshop.qr')}
      foot={[t('workshop.sheet.free'), t('workshop.endsAt', { at: momentText(invitation.expires, language) })]}
      printed={printed}
    >
      <p className="poster-scan">{t('workshop.sheet.scan')}</p>
      <p>{t('workshop.sheet.or', { address: address ?? '' })}</p>
      <p className="poster-code">
        {invitation.code.slice(0, 3)} {invitation.code.slice(3)}
      </p>
    </Poster>
  );
}
