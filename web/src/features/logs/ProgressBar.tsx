import { useId } from 'react';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly detail: string;
}

/** Real progress: what is done of what there is, in words too. */
export function ProgressBar({ label, done, total, detail }: ProgressBarProps) {
  const id = useId();
  const known = total > 0;
  return (
    <div className="progress">
      <label htmlFor={id}>{label}</label>
      {known ? <progress id={id} max={total} value={Math.min(done, total)} /> : <progress id={id} />}
      <p className="fine">{detail}</p>
    </div>
  );
}
