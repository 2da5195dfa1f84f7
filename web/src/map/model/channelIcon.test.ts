import { expect, it } from 'vitest';
import { channelIcon } from './channelIcon';

it.each([
  ['Application', 'app'],
  ['Agence', 'store'],
  ['Boutiques', 'store'],
  ['Expert', 'field'],
  ['Téléphone', 'phone'],
  ['E-mail / SMS', 'sms'],
  ['Courrier', 'post'],
  ['Courriel', 'mail'],
  ['Réseaux sociaux', 'social'],
  ['Site web', 'web'],
  ['Espace client', 'web'],
  ['Chat', 'chat'],
  ['Back-office', 'office'],
  ['Mobile app', 'app'],
  ['Branch', 'store'],
  ['Field technician', 'field'],
  ['Chatelet', ''],
  ['Zone 51', ''],
])('the pictogram of the channel %s is %s', (name, icon) => expect(channelIcon(name)).toBe(icon));
