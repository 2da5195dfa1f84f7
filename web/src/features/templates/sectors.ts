import { Factory, HeartPulse, Landmark, type LucideIcon, RadioTower, Shapes, ShoppingBag, Umbrella, Users, Zap } from 'lucide-react';

/** The sectors of templates in the order of the gallery, each with its pictogram. */
export const sectors: Readonly<Record<string, LucideIcon>> = {
  energy: Zap,
  telecom: RadioTower,
  bank: Landmark,
  insurance: Umbrella,
  retail: ShoppingBag,
  public: Users,
  patient: HeartPulse,
  industry: Factory,
  other: Shapes,
};

export const iconOf = (sector: string): LucideIcon => sectors[sector] ?? Shapes;
