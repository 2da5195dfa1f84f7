import { Fragment } from 'react';
import { useT } from '../i18n';
import { SheetDialog } from '../ui/SheetDialog';
import { keyGroups } from './words';
import '../features/paths/dialog.css';
import './keys.css';

/** Every key by place, from the one table that the page answers keys by. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  return (
    <SheetDialog title={t('keys.title')} className="keys-sheet" onClose={onClose}>
      <p className="fine-print">{t('keys.lead')}</p>
      <div className="keys-groups">
        {keyGroups(t).map((group) => (
          <section key={group.place} aria-labelledby={`keys-${group.place}`}>
            <h3 id={`keys-${group.place}`}>{group.title}</h3>
            <dl>
              {group.lines.map(({ action, ways, does }) => (
                <div key={action}>
                  <dt>{does}</dt>
                  <dd>
                    {ways.map((caps, i) => (
                      <Fragment key={caps.join(' ')}>
                        {i > 0 && <span className="keys-or">{t('keys.or')}</span>}
                        <span className="keys-way">
                          {caps.map((cap) => (
                            <kbd key={cap}>{cap}</kbd>
                          ))}
                        </span>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </SheetDialog>
  );
}
