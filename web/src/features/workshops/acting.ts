import { useCallback } from 'react';
import { ApiError } from '../../app/api';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';

/** Says why something asked of the server was not done; the answer is null then. */
export function useActing(): <T>(work: Promise<T>) => Promise<T | null> {
  return useCallback(async (work) => {
    try {
      return await work;
    } catch (error) {
      const rule = error instanceof ApiError ? error.rule : null;
      toast(
        rule === 'port' && error instanceof ApiError
          ? t('workshop.portTaken', { port: error.message })
          : rule?.startsWith('S')
            ? t(`rules.${rule}`)
            : t('workshop.unreachable'),
        'bad',
      );
      return null;
    }
  }, []);
}
