import { Component, type ReactNode } from 'react';
import { t } from '../i18n';

interface Props {
  readonly children: ReactNode;
}

// A part that is loaded when first shown is gone from the server once a newer version took its place.
const outdated = /dynamically imported module|Importing a module|preload/i;

/** A part of the page that fails says so, and leaves the rest (and what waits to be saved) alone. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean; readonly old: boolean }> {
  override state = { failed: false, old: false };

  static getDerivedStateFromError(error: unknown) {
    return { failed: true, old: outdated.test(String(error)) };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="part-failed" role="alert">
        <p>{t(this.state.old ? 'app.newVersion' : 'app.partFailed')}</p>
        <button
          type="button"
          className="button small"
          onClick={() => (this.state.old ? location.reload() : this.setState({ failed: false }))}
        >
          {t(this.state.old ? 'study.reload' : 'app.again')}
        </button>
      </div>
    );
  }
}
