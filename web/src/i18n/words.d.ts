/** One part of one language's catalogue: vite.config.ts cuts i18n/*.json in two (first.ts says where). */
declare module 'words:*' {
  const words: Readonly<Record<string, string>>;
  export default words;
}
