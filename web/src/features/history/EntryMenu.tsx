import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useT } from '../../i18n';
import { looked, useLooked } from './state';

/** What can be done with one moment of the history. */
export function EntryMenu({ revision, label }: { readonly revision: number; readonly label: string }) {
  const t = useT();
  const compared = useLooked((state) => state.compared);
  const other = compared && compared.from !== revision ? compared.from : null;
  return (
    <MenuTrigger>
      <Button className="icon-button small" aria-label={t('history.menu', { what: label })}>
        <Ellipsis size={15} aria-hidden="true" />
      </Button>
      <Popover className="history-menu" placement="bottom end">
        <Menu aria-label={t('history.menu', { what: label })}>
          <MenuItem onAction={() => looked.compare(revision)}>{t('history.compareNow')}</MenuItem>
          {other !== null && (
            <MenuItem onAction={() => looked.compare(Math.min(other, revision), Math.max(other, revision))}>
              {t('history.compareOther')}
            </MenuItem>
          )}
          <MenuItem onAction={() => looked.set({ form: { kind: 'name', revision } })}>{t('history.nameThis')}</MenuItem>
          <MenuItem onAction={() => looked.set({ form: { kind: 'alternative', revision } })}>{t('history.alternative.from')}</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
