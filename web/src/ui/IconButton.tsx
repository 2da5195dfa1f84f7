interface IconButtonProps {
  /** Its accessible name, and its tooltip. */
  readonly label: string;
  readonly small?: boolean;
  readonly pressed?: boolean | undefined;
  /** Of a button that opens something: whether it is open, and its id. */
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly disabled?: boolean;
  readonly className?: string;
  readonly ref?: React.Ref<HTMLButtonElement>;
  readonly onClick: () => void;
  /** The icon, hidden from screen readers. */
  readonly children: React.ReactNode;
}

/** A button that shows an icon only. */
export function IconButton(props: IconButtonProps) {
  const { label, small = false, pressed, expanded, controls, disabled = false, className = '', ref, onClick, children } = props;
  return (
    <button
      type="button"
      className={['icon-button', small && 'small', className].filter(Boolean).join(' ')}
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      aria-controls={controls}
      disabled={disabled}
      ref={ref}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
