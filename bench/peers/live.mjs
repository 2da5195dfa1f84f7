// Parcours beside Hocuspocus [T8]: the same people, the same edits, the same pace, in one run, interleaved. Prints and writes bench/results/live.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import * as hocuspocus from './hocuspocus.mjs'
import { Ledger } from './ledger.mjs'
import * as parcours from './parcours.mjs'
import { start } from './server.mjs'

const PEOPLE = 50
const WARMUP = 100
const EDITS = 100
const PACE = 100
const RUNS = Number(process.argv[2] ?? 3)
const ONLY = process.argv[3] ?? ''

const peers = [
  { name: 'Parcours, the document', kind: 'parcours', adapter: parcours, watching: false },
  { name: 'Parcours, all watching the map drawn', kind: 'parcours', adapter: parcours, watching: true },
  { name: 'Hocuspocus 4.7 + SQLite, the document', kind: 'hocuspocus', adapter: hocuspocus, watching: false },
]

const until = (time) => new Promise((done) => setTimeout(done, Math.max(0, time - performance.now())))

// People are not in step: each starts at a moment of their own within the pace.
async function type(person, number, first, last) {
  const began = performance.now() + (PACE * number) / PEOPLE
  for (let i = first; i < last; i++) {
    await until(began + (i - first) * PACE)
    person.edit(i)
  }
}

// Until all was seen by all, or nothing more comes for five seconds.
async function drain(ledger, edits) {
  let [last, since] = [-1, performance.now()]
  while (ledger.complete < edits && performance.now() - since < 5000) {
    if (ledger.complete !== last) [last, since] = [ledger.complete, performance.now()]
    await until(performance.now() + 20)
  }
}

async function measure({ kind, adapter, watching }) {
  const server = await start(kind)
  const study = await adapter.prepare(server.port)
  const ledger = new Ledger(PEOPLE, WARMUP + EDITS)
  const people = Array.from({ length: PEOPLE }, (_, number) => new adapter.Person(ledger, number, watching))
  for (const person of people) await person.join(server.port, study)
  // Both servers compile what runs often while it runs: that is over before the clock starts.
  await Promise.all(people.map((person, number) => type(person, number, 0, WARMUP)))
  await drain(ledger, PEOPLE * WARMUP)
  const before = server.use()
  const own = process.cpuUsage()
  const began = performance.now()
  ledger.frames = 0
  await Promise.all(people.map((person, number) => type(person, number, WARMUP, WARMUP + EDITS)))
  await drain(ledger, PEOPLE * (WARMUP + EDITS))
  const seconds = (performance.now() - began) / 1000
  const after = server.use()
  const spent = process.cpuUsage(own)
  for (const person of people) person.close()
  await server.stop()
  return {
    ...ledger.summary(WARMUP),
    gaps: people.reduce((sum, person) => sum + person.gaps, 0),
    seconds,
    processor: (after.seconds - before.seconds) / seconds,
    driver: (spent.user + spent.system) / 1e6 / seconds,
    memory: after.megabytes,
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const medians = (rows) => rows[0].map((_, i) => median(rows.map((row) => row[i])).toFixed(1)).join(' / ')

function line({ name, runs }) {
  const of = (pick) => median(runs.map(pick))
  const worst = (pick) => Math.max(...runs.map(pick))
  return [
    `| ${name}`,
    medians(runs.map((run) => run.seenByAll)),
    medians(runs.map((run) => run.acknowledged)),
    Math.round(of((run) => run.processor) * 100),
    Math.round(of((run) => run.memory)),
    Math.round(of((run) => run.frames / run.seconds)),
    `${worst((run) => run.lost)} / ${worst((run) => run.gaps)} |`,
  ].join(' | ')
}

function report(results) {
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
  return `# Live editing, beside Hocuspocus

\`cd bench/peers && npm ci && node live.mjs\` (T8): ${PEOPLE} people in one document, each rewriting a card of their own every ${PACE} ms, ${EDITS} times, each at a moment
of their own; median of ${RUNS} interleaved runs. Real server processes, all people in one Node process on the same machine (${cpus().length} shared cores, load
average ${load} at the end). Milliseconds from sending: p50 / p95 / p99 / max. Parcours acknowledges after the change is on disk (SQLite, synchronous=FULL) and, with more
than 8 people, gathers frames (L23); Hocuspocus acknowledges from memory and writes 2 s later.

| | seen by all the others | acknowledged | server processor, % of a core | memory, MB | frames a second, all people | lost / out of order, worst run |
|---|---|---|---|---|---|---|
${results.map(line).join('\n')}

"All watching the map drawn" adds what Hocuspocus has no counterpart for: the server lays the map out and sends the difference of the picture to each person.
Without gathering, frames a second would be ${(PEOPLE * PEOPLE * 1000) / PACE}.
`
}

const results = peers.filter(({ name }) => name.includes(ONLY)).map((peer) => ({ ...peer, runs: [] }))
for (let run = 0; run < RUNS; run++) {
  for (const result of results) {
    const figures = await measure(result)
    console.error(line({ ...result, runs: [figures] }))
    result.runs.push(figures)
  }
}
const text = report(results)
console.log(text)
if (process.argv.includes('--write')) writeFileSync(new URL('../results/live.md', import.meta.url), text)
process.exit(results.every(({ runs }) => runs.every(({ lost }) => lost === 0)) ? 0 : 1)
