import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete, Dialog, Header, Input, Menu, MenuItem, MenuSection, Modal, ModalOverlay, SearchField } from 'react-aria-components';
import { useT } from '../../i18n';
import { actionOf } from '../../keys/table';
import { goTo } from './goTo';
import { type Entry, search } from './search';
import { useDestinations } from './useDestinations';
import './palette.css';

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly run: () => void;
}

export interface PaletteProps {
  readonly commands?: readonly PaletteCommand[];
  /** Opens a touchpoint, stage, path or map of the study, on its map. */
  readonly go?: (id: string, map: string) => void;
  readonly onClose: () => void;
}

const noCommands: readonly PaletteCommand[] = [];

const most = 60;

/** Ctrl+K: every command, and every touchpoint, stage, path and map of the study, found by a few letters. */
export function Palette({ commands = noCommands, go = goTo, onClose }: PaletteProps) {
  const t = useT();
  const destinations = useDestinations(go);
  const [query, setQuery] = useState('');
  const entries = useMemo<readonly Entry[]>(
    () => [...commands.map((command) => ({ ...command, hint: command.hint ?? '', group: 'commands' })), ...destinations],
    [commands, destinations],
  );
  const found = useMemo(() => search(entries, query, most), [entries, query]);
  const groups = useMemo(() => grouped(found), [found]);
  const run = (id: string) => {
    onClose();
    entries.find((entry) => entry.id === id)?.run();
  };
  // One press closes, as the field says: it would take a first one to empty itself, another for the list's mark.
  const close = (event: React.KeyboardEvent) => {
    if (actionOf('text', event.nativeEvent) !== 'cancel') return;
    event.stopPropagation();
    onClose();
  };
  return (
    <ModalOverlay className="palette-overlay" isDismissable isOpen onOpenChange={(open) => open || onClose()}>
      <Modal className="palette-modal">
        <Dialog className="palette" aria-label={t('palette.title')}>
          <div role="presentation" className="palette-keys" onKeyDownCapture={close}>
            <Autocomplete inputValue={query} onInputChange={setQuery} filter={() => true}>
              <SearchField className="palette-field" aria-label={t('palette.search')} autoFocus>
                <Search size={16} aria-hidden="true" />
                <Input placeholder={t('palette.search')} />
                <kbd>Esc</kbd>
              </SearchField>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard */}
              <section className="palette-scroll" aria-label={t('palette.results')} tabIndex={0}>
                <Menu
                  className="palette-list"
                  aria-label={t('palette.results')}
                  onAction={(key) => run(String(key))}
                  renderEmptyState={() => <p className="palette-none">{t('palette.none')}</p>}
                >
                  {groups.map((group) => (
                    <MenuSection key={group.name}>
                      <Header className="palette-group">{t(`palette.group.${group.name}`)}</Header>
                      {group.entries.map((entry) => (
                        <MenuItem key={entry.id} id={entry.id} className="palette-item" textValue={entry.label}>
                          <span>{entry.label}</span>
                          {entry.hint && <span className="palette-hint">{entry.hint}</span>}
                        </MenuItem>
                      ))}
                    </MenuSection>
                  ))}
                </Menu>
              </section>
            </Autocomplete>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function grouped(entries: readonly Entry[]): readonly { readonly name: string; readonly entries: readonly Entry[] }[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([name, own]) => ({ name, entries: own }));
}
