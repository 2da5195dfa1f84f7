import { ArrowDown, ArrowUp } from 'lucide-react';
import { useSession } from '../../doc/react';
import { useT } from '../../i18n';
import { IconButton } from '../../ui/IconButton';
import { shift } from './edits';

interface Props {
  /** Its siblings in their order, itself among them. */
  readonly list: readonly { readonly id: string; readonly order: string }[];
  readonly id: string;
  readonly name: string;
  readonly small?: boolean;
}

/** Up and down among its siblings. */
export function OrderButtons({ list, id, name, small = false }: Props) {
  const t = useT();
  const { doc } = useSession();
  const at = list.findIndex((each) => each.id === id);
  const size = small ? 14 : 16;
  return (
    <>
      <IconButton small={small} label={t('study.before', { name })} disabled={at === 0} onClick={() => shift(doc, list, id, -1)}>
        <ArrowUp size={size} aria-hidden="true" />
      </IconButton>
      <IconButton
        small={small}
        label={t('study.after', { name })}
        disabled={at === list.length - 1}
        onClick={() => shift(doc, list, id, 1)}
      >
        <ArrowDown size={size} aria-hidden="true" />
      </IconButton>
    </>
  );
}
