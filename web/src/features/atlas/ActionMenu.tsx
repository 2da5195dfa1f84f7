import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface Action {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

/** What can be done with a tile or a group, behind one button. */
export function ActionMenu({ label, actions }: { readonly label: string; readonly actions: readonly Action[] }) {
  return (
    <MenuTrigger>
      <Button className="icon-button small" aria-label={label}>
        <Ellipsis size={16} aria-hidden="true" />
      </Button>
      <Popover className="atlas-menu" placement="bottom end">
        <Menu onAction={(id) => actions.find((action) => action.id === id)?.run()}>
          {actions.map((action) => (
            <MenuItem key={action.id} id={action.id} className={action.danger ? 'danger' : ''} isDisabled={action.disabled ?? false}>
              {action.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
