import { useCallback } from 'react';
import { useSession } from '../../doc/react';
import { useTexts } from '../../i18n';
import type { Item } from './http';
import type { Words } from './values';

/** Words for values, with the names of records that are here or among the items. */
export function useWords(items: readonly Item[]): Words {
  const { doc } = useSession();
  const { t, language } = useTexts();
  const nameOf = useCallback(
    (id: string) => {
      const record = doc.find(id);
      const name = record?.name ?? record?.text ?? items.find((item) => item.id === id)?.name;
      return typeof name === 'string' && name ? name : null;
    },
    [doc, items],
  );
  return { t, language, nameOf };
}
