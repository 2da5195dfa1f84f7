import { Component, type ReactNode } from 'react';
import { t } from '../i18n';

interface Props {
  readonly children: ReactNode;
}

/** A part of the page that fails says so, and leaves the rest (and what waits to be saved) alone. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="part-failed" role="alert">
        <p>{t('app.partFailed')}</p>
        <button type="button" className="button small" onClick={() => this.setState({ failed: false })}>
          {t('app.again')}
        </button>
      </div>
    );
  }
}
