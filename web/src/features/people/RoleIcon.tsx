import {
  BadgeCheck,
  Boxes,
  Gavel,
  GraduationCap,
  Handshake,
  type LucideIcon,
  Megaphone,
  Store,
  Truck,
  User,
  UserRound,
  Wallet,
} from 'lucide-react';
import { isRole, type Role } from './edits';

const icons: Readonly<Record<Role, LucideIcon>> = {
  user: User,
  decider: Gavel,
  buyer: Wallet,
  influencer: Megaphone,
  expert: GraduationCap,
  partner: Handshake,
  reseller: Store,
  supplier: Truck,
  distributor: Boxes,
  employee: BadgeCheck,
};

/** The client's side, the brand's partners, the brand's own people: never told by colour alone, each role has its icon. */
export const sideOf = (role: string): 'client' | 'partner' | 'brand' =>
  role === 'employee'
    ? 'brand'
    : role === 'partner' || role === 'reseller' || role === 'supplier' || role === 'distributor'
      ? 'partner'
      : 'client';

export function RoleIcon({
  role,
  size = 14,
  ...place
}: {
  readonly role: string;
  readonly size?: number;
  readonly x?: number;
  readonly y?: number;
}) {
  const Icon = isRole(role) ? icons[role] : UserRound;
  return <Icon size={size} aria-hidden="true" {...place} />;
}
