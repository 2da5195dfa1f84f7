/** A visible caption over a control that carries the same words itself. */
export function Labelled({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <div className="plain-field">
      <span className="caption" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}
