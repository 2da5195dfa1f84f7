// The budget of the page's first JavaScript: what index.html loads before anything is lazy (design W: 200 kB gzip).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const budget = 200 * 1000;
const html = readFileSync('dist/index.html', 'utf8');
const files = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1]);
if (files.length === 0) throw new Error('dist/index.html loads no script: build first.');
const size = files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length, 0);
console.log(`initial JavaScript: ${(size / 1000).toFixed(1)} kB gzip of ${budget / 1000} kB`);
if (size > budget) process.exit(1);
