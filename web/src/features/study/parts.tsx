import { type ComponentType, lazy } from 'react';

const modules = import.meta.glob<Record<string, ComponentType<never>>>([
  '../inspector/Inspector.tsx',
  '../palette/Palette.tsx',
  '../logs/Logs.tsx',
  '../tables/MapTables.tsx',
]);

const Nothing = () => null;

/** A part of the page that is loaded when first shown. */
function part<P extends object>(path: string, name: string) {
  return lazy(async () => {
    const module = await modules[path]?.();
    const found = module?.[name] ?? module?.default;
    return { default: (found ?? Nothing) as ComponentType<P> };
  });
}

export const Inspector = part<{ readonly id: string }>('../inspector/Inspector.tsx', 'Inspector');
export const Palette = part<{ readonly onClose: () => void }>('../palette/Palette.tsx', 'Palette');
export const StagesDialog = lazy(() => import('../paths/StagesDialog').then((module) => ({ default: module.StagesDialog })));

export const LogsDialog = lazy(() => import('./LogsDialog').then((module) => ({ default: module.LogsDialog })));
