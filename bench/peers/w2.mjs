// 100 guests in one workshop: each moves a cursor, adds notes to the map, and votes; the host watches. Runs of their own add the host's page in a real
// browser. Prints and writes bench/results/workshop.md. Usage: node workshop.mjs [runs] [--write]; needs web/dist (npm run build in web) and the server built in Release.
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, getPriority } from 'node:os'
import WebSocket from 'ws'
import { openHost } from './hp2.mjs'
import { Ledger } from './ledger.mjs'
import { start } from './server.mjs'

const GUESTS = 100
const NOTES = 12
const PACE = 1000
const CURSOR = 100
const RUNS = Number(process.argv[2] ?? 3)
// How long the host's page is watched while nobody does anything.
const QUIET = 5000

const until = (time) => new Promise((done) => setTimeout(done, Math.max(0, time - performance.now())))

async function json(url, method, body, headers = {}) {
  const answer = await fetch(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: body && JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`)
  return { body: answer.status === 204 ? null : await answer.json(), cookie: answer.headers.getSetCookie?.()[0]?.split(';')[0] }
}

let written = 0

class Person {
  constructor(ledger, number) {
    Object.assign(this, { ledger, number, client: randomUUID(), revision: -1, gaps: 0, seq: 0, scenes: 0, presences: 0, records: [] })
  }

  async join(address, study, map, cookie) {
    this.map = map
    this.socket = new WebSocket(`${address.replace('http', 'ws')}/api/studies/${study}/live`, { perMessageDeflate: false, headers: cookie ? { cookie } : {} })
    await new Promise((open, fail) => this.socket.on('open', open).on('error', fail))
    const ready = new Promise((done) => {
      this.ready = done
    })
    this.socket.on('message', (data) => this.take(data))
    this.send({ t: 'hello', protocol: 1, client: this.client, last: -1, schema: 2, name: `p${this.number}` })
    await ready
    this.send({ t: 'watch', map })
    // Who says nothing for ten seconds is taken for gone.
    this.beat = setInterval(() => this.send({ t: 'ping', n: 1 }), 4000)
    this.socket.on('close', (code) => {
      if (!this.left) throw new Error(`p${this.number} was closed: ${code}`)
    })
  }

  leave() {
    this.left = true
    clearInterval(this.beat)
    this.socket.terminate()
  }

  change(intent, ops) {
    this.send({ t: 'change', seq: ++this.seq, base: this.revision, intent, ops })
  }

  note(number) {
    const edit = this.number * this.ledger.edits + number
    this.ledger.send(edit)
    // As in the app: after the notes that are there. One put in the middle of the pile would move half of it, and draw it again for everybody.
    const record = { id: `note:${randomUUID()}`, map: this.map, text: `Note ${number} of ${this.number}`, order: `${String(++written).padStart(6, '0')}V` }
    this.change(`e${edit}`, [{ op: 'put', record }])
  }

  point() {
    this.send({ t: 'presence', state: { map: this.map, x: Math.random() * 1500, y: Math.random() * 900, selection: [], view: { x: 700, y: 400, width: 1400 } } })
  }

  send(message) {
    this.socket.send(JSON.stringify(message))
  }

  take(data) {
    this.ledger.frames++
    for (const message of JSON.parse(data)) {
      if (message.t === 'log') this.log(message)
      else if (message.t === 'scene') this.scenes++
      else if (message.t === 'presence') this.presences++
      else if (message.t === 'refused') throw new Error(`refused: ${message.rule}`)
      else if (message.t === 'snapshot') {
        this.records.push(...message.records)
        this.revision = message.revision
        if (message.index === message.of - 1) this.ready()
      }
    }
  }

  log({ revision, seq, intent }) {
    if (revision !== this.revision + 1) this.gaps++
    this.revision = revision
    if (!/^e\d+$/.test(intent)) return
    if (typeof seq === 'number') this.ledger.acknowledge(Number(intent.slice(1)))
    else this.ledger.see(Number(intent.slice(1)))
  }
}

async function measure(browser) {
  const server = await start('parcours')
  const owner = `http://localhost:${server.port}`
  const study = (await json(`${owner}/api/studies`, 'POST', { name: 'Banc', language: 'fr' })).body.id
  const ledger = new Ledger(GUESTS + 1, NOTES)
  const host = new Person(ledger, GUESTS)
  // The map comes with the first snapshot.
  await host.join(owner, study, null)
  const map = host.records.find(({ id }) => id.startsWith('map:')).id
  const [stage, lane] = ['stage:', 'lane:'].map((kind) => host.records.find(({ id }) => id.startsWith(kind)).id)
  host.map = map
  host.send({ t: 'watch', map })
  const cards = Array.from({ length: 8 }, (_, at) => ({ id: `touchpoint:${randomUUID()}`, stage, lane, name: `Carte ${at}`, order: `${at}V` }))
  const workshop = `workshop:${randomUUID()}`
  const item = `agenda:${randomUUID()}`
  host.change('prepare', [
    ...cards.map((record) => ({ op: 'put', record })),
    { op: 'put', record: { id: workshop, map, name: 'Atelier', order: 'V' } },
    { op: 'put', record: { id: item, workshop, name: 'Vote', order: 'V', kind: 'vote', status: 'open', subjects: cards.map(({ id }) => id) } },
  ])
  const prepared = host.revision
  for (let tries = 0; host.revision === prepared && tries < 250; tries++) await until(performance.now() + 20)
  const invitation = (await json(`${owner}/api/studies/${study}/invitations`, 'POST', { map: map.slice(4), workshop: workshop.slice(9), rights: 'contribute', most: 200 })).body
  const [address, word] = invitation.links[0].split('/join#')
  const guests = []
  for (let number = 0; number < GUESTS; number++) {
    const { body, cookie } = await json(`${address}/api/guests/enter`, 'POST', { word, name: `Invité ${number}` })
    const guest = Object.assign(new Person(ledger, number), { cookie, me: body.id })
    await guest.join(address, study, map, cookie)
    guests.push(guest)
  }

  // Everybody is there and does nothing: what the page costs by itself.
  const page = browser ? await openHost(`${owner}/s/${study}/m/${map.slice(4)}`) : null
  let still = null
  if (page) {
    await until(performance.now() + 3000)
    await page.begin()
    await until(performance.now() + QUIET)
    still = await page.end()
  }

  const cursors = [...guests, host].map((person) => setInterval(() => person.point(), CURSOR + Math.random()))
  const votes = []
  const vote = async (guest) => {
    const began = performance.now()
    const given = cards.slice(0, 3).map(({ id }) => ({ subject: id, votes: 1 }))
    await json(`${address}/api/studies/${study}/agenda/${item.slice(7)}/contributions/${guest.me}`, 'PUT', { votes: given }, { cookie: guest.cookie })
    votes.push(performance.now() - began)
  }
  // The first notes warm both sides up.
  const warm = 2
  const write = async (guest, first, last) => {
    const began = performance.now() + (PACE * guest.number) / GUESTS
    for (let at = first; at < last; at++) {
      await until(began + (at - first) * PACE)
      guest.note(at)
      if (at === first + 1) await vote(guest)
    }
  }
  await Promise.all(guests.map((guest) => write(guest, 0, warm)))
  await until(performance.now() + 1000)
  const before = server.use()
  const own = process.cpuUsage()
  const began = performance.now()
  votes.length = 0
  host.presences = 0
  await page?.begin()
  await Promise.all(guests.map((guest) => write(guest, warm, NOTES)))
  const hosted = page && { still, ...(await page.end()) }
  const edits = GUESTS * NOTES
  for (let quiet = 0; ledger.complete < edits && quiet < 250; quiet++) await until(performance.now() + 20)
  const seconds = (performance.now() - began) / 1000
  const after = server.use()
  const spent = process.cpuUsage(own)
  for (const cursor of cursors) clearInterval(cursor)
  const summary = ledger.summary(warm)
  const result = {
    seen: summary.seenByAll,
    acknowledged: summary.acknowledged,
    votes: [0.5, 0.95].map((share) => votes.toSorted((a, b) => a - b)[Math.floor(votes.length * share)]),
    lost: edits - ledger.complete,
    gaps: [...guests, host].reduce((sum, person) => sum + person.gaps, 0),
    processor: (after.seconds - before.seconds) / seconds,
    driver: (spent.user + spent.system) / 1e6 / seconds,
    memory: after.megabytes,
    cursors: host.presences / seconds,
    hosted,
  }
  if (page && process.env.PICTURE) await page.picture(process.env.PICTURE)
  await page?.close()
  for (const person of [...guests, host]) person.leave()
  await server.stop()
  return result
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
const medians = (rows) => rows[0].map((_, at) => median(rows.map((row) => row[at])).toFixed(1)).join(' / ')
const runs=[]; const hostings=[]; await measure(true); process.exit(0)

for (let run = 0; run < RUNS; run++) {
  // Two browsers would take from the others what they measure: they have runs of their own, in turn.
  for (const [list, browser] of [[hostings, true]]) {
    list.push(await measure(browser))
    console.error(JSON.stringify(list.at(-1)))
  }
}
const of = (pick) => median(runs.map(pick))
const hosted = hostings.map((run) => run.hosted)
const pageRow = (name, of) => {
  const all = hosted.map(of)
  const one = (what, digits = 0) => median(all.map((each) => each[what])).toFixed(digits)
  return `| ${name} | ${medians(all.map((each) => each.frames))} | ${one('rate')} | ${one('long', 1)} / ${one('longest')} | ${one('script', 2)} | ${one('processor', 2)} |`
}
const load = readFileSync('/proc/loadavg', 'utf8').split(' ')[0]
const text = `# 100 guests in one workshop

\`cd bench/peers && npm ci && node workshop.mjs ${RUNS} --write\`: ${GUESTS} guests and their host on one map, all watching it drawn. Each guest moves a cursor ten times a second, adds a
note to the map every second, and votes; median of ${RUNS} runs. A real server process; all people in one Node process on the same machine (${cpus().length} shared cores, load
average ${load} at the end; all of it at priority ${getPriority()}), which itself used ${Math.round(of((run) => run.driver) * 100)} % of a core to be everybody. Milliseconds from sending.

| | p50 / p95 / p99 / max |
|---|---|
| a note seen by all the others | ${medians(runs.map((run) => run.seen))} |
| a note acknowledged (on disk) | ${medians(runs.map((run) => run.acknowledged))} |
| a vote kept (on disk; p50 / p95) | ${medians(runs.map((run) => run.votes))} |

Lost ${Math.max(...runs.map((run) => run.lost))}, out of order ${Math.max(...runs.map((run) => run.gaps))} (worst run). The server used ${Math.round(of((run) => run.processor) * 100)} % of a core and ${Math.round(of((run) => run.memory))} MB; the host was told ${Math.round(of((run) => run.cursors))} presences a second.

## The host's page

The same workshop with the host's page open on the whole map (Chromium without a window or a GPU, 1440 x 900) and, in a browser of its own, a page that does nothing
but ask for frames, over the same seconds; medians of ${RUNS} runs. Server, 100 guests and both browsers share the ${cpus().length} cores, so the page that does nothing shows what the machine itself holds up.
At the end the page had ${median(hosted.map((each) => each.cursors))} cursors and ${median(hosted.map((each) => each.notes))} notes in sight.

| | frame, ms: p50 / p95 / p99 / max | frames a second | tasks over 50 ms a second / longest, ms | script, of a core | its browser, of a core |
|---|---|---|---|---|---|
${pageRow('the page, everybody still', ({ still }) => still.page)}
${pageRow('beside it: nothing', ({ still }) => still.beside)}
${pageRow('the page, 100 cursors, notes and votes', ({ page }) => page)}
${pageRow('beside it: nothing', ({ beside }) => beside)}
`
console.log(text)
if (process.argv.includes('--write')) writeFileSync(new URL('../results/workshop.md', import.meta.url), text)
process.exit(runs.every(({ lost }) => lost === 0) ? 0 : 1)
