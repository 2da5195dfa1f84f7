import { useEffect } from 'react';
import type { Notice } from '../../doc/contract';
import { useSession } from '../../doc/react';
import { t } from '../../i18n';
import { toast } from '../../ui/toasts';

/** Refusals and skipped undos, each told once. */
export function useNotices(): void {
  const session = useSession();
  useEffect(() => session.notices.subscribe((notice) => toast(sentence(notice), notice.kind === 'refused' ? 'bad' : 'info')), [session]);
}

export function sentence(notice: Notice): string {
  if (notice.kind !== 'refused') return t('study.skipped', { count: notice.skipped?.length ?? 0 });
  const key = `rules.${notice.rule}`;
  const text = t(key, { detail: notice.detail ?? '' });
  const reason = text === key ? t('rules.other', { rule: notice.rule ?? '' }) : text;
  return notice.again ? t('study.undoRefused', { reason }) : reason;
}
