/** The colours that the canvas painters need, read from the CSS tokens once per theme. */
export interface CanvasTheme {
  readonly paper: string;
  readonly card: string;
  readonly line: string;
  readonly ink: string;
  readonly muted: string;
  readonly accent: string;
  readonly reference: string;
  readonly exception: string;
  readonly anomaly: string;
  readonly dark: boolean;
}

export function readTheme(element: Element): CanvasTheme {
  const style = getComputedStyle(element);
  const token = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  return {
    paper: token('--map-paper', '#faf9f5'),
    card: token('--map-card', '#ffffff'),
    line: token('--map-card-line', '#dedbd0'),
    ink: token('--map-ink', '#1c2430'),
    muted: token('--map-muted', '#667080'),
    accent: token('--map-accent', '#2458c6'),
    reference: token('--map-reference', '#2458c6'),
    exception: token('--map-exception', '#c96a00'),
    anomaly: token('--map-anomaly', '#8e1246'),
    dark: token('--map-dark', '0') === '1',
  };
}
