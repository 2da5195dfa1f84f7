import { useAll, useRecord } from '../../doc/react';
import { useTexts } from '../../i18n';
import { Poster } from '../guests/Poster';
import { momentText } from '../workshops/minutes';
import type { StaffLink } from './http';

interface Props {
  readonly link: StaffLink;
  readonly address: string;
  readonly printed: () => void;
}

/** The link for observations as a page for the break room: what is asked, how to answer, until when. */
export function LinkPoster({ link, address, printed }: Props) {
  const { t, language } = useTexts();
  const study = useAll('study')[0];
  const map = useRecord('map', link.map && `map:${link.map}`);
  return (
    <Poster
      lead={study?.brand || study?.name || ''}
      title={link.title || t('observe.title')}
      link={address}
      label={t('workshop.qr')}
      foot={[t('inbox.poster.free'), t('workshop.endsAt', { at: momentText(link.expires, language) })]}
      printed={printed}
    >
      <p className="poster-scan">{t('workshop.sheet.scan')}</p>
      <p>{t('observe.lead')}</p>
      <p>{map ? t('inbox.poster.about', { map: map.name }) : t('inbox.poster.aboutAll')}</p>
      <p className="poster-address">{address}</p>
    </Poster>
  );
}
