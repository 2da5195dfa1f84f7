import { useEffect, useState } from 'react';

/** The link as a QR code, drawn here: no service is told who is invited. Dark on white in both themes, for cameras. */
export function Qr({ text, label, drawn }: { readonly text: string; readonly label: string; readonly drawn?: () => void }) {
  const [cells, setCells] = useState<readonly (readonly boolean[])[]>([]);
  useEffect(() => {
    let stopped = false;
    void import('uqr').then(({ encode }) => !stopped && setCells(encode(text, { border: 2 }).data));
    return () => {
      stopped = true;
    };
  }, [text]);
  useEffect(() => {
    if (cells.length > 0) drawn?.();
  }, [cells, drawn]);
  const squares = cells.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${cells.length || 1} ${cells.length || 1}`} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={squares} fill="#000" />
    </svg>
  );
}
