interface IconButtonProps {
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  readonly small?: boolean;
  readonly pressed?: boolean | undefined;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  /** The icon, hidden from screen readers. */
  readonly children: React.ReactNode;
}

/** A button that shows an icon only. */
export function IconButton({ label, small = false, pressed, disabled = false, className = '', ref, onClick, children }: IconButtonProps) {
  return (
    <button
      type="button"
      className={['icon-button', small && 'small', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      disabled={disabled}
      ref={ref}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
