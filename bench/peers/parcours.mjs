// One person against Parcours: a card of their own, renamed; everybody's edits read.
import { randomUUID } from 'node:crypto'
import WebSocket from 'ws'

export async function prepare(port) {
  const made = await fetch(`http://localhost:${port}/api/studies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'Banc', language: 'fr' }),
  })
  if (!made.ok) throw new Error(`study not made: ${made.status}`)
  return (await made.json()).id
}

export class Person {
  constructor(ledger, number, watching) {
    this.ledger = ledger
    this.number = number
    this.watching = watching
    this.card = `touchpoint:${randomUUID()}`
    this.client = randomUUID()
    this.revision = -1
    this.gaps = 0
  }

  async join(port, study) {
    this.socket = new WebSocket(`ws://localhost:${port}/api/studies/${study}/live`, { perMessageDeflate: false })
    await new Promise((open, fail) => this.socket.on('open', open).on('error', fail))
    const ready = new Promise((done) => {
      this.ready = done
    })
    this.socket.on('message', (data) => this.take(data))
    this.send({ t: 'hello', protocol: 1, client: this.client, last: -1, schema: 1, name: `p${this.number}` })
    await ready
    if (this.watching) this.send({ t: 'watch', map: this.map })
    const order = `${String(this.number).padStart(3, '0')}V`
    const record = { id: this.card, stage: this.stage, lane: this.lane, name: 'Carte', order }
    this.send({ t: 'change', seq: 1, base: 1, intent: 'join', ops: [{ op: 'put', record }] })
  }

  edit(number) {
    const edit = this.number * this.ledger.edits + number
    this.ledger.send(edit)
    const ops = [{ op: 'patch', id: this.card, set: { name: `Carte ${number}` } }]
    this.send({ t: 'change', seq: number + 2, base: this.revision, intent: `e${edit}`, ops })
  }

  close() {
    this.socket.terminate()
  }

  send(message) {
    this.socket.send(JSON.stringify(message))
  }

  take(data) {
    this.ledger.frames++
    for (const message of JSON.parse(data)) {
      if (message.t === 'log') this.log(message)
      else if (message.t === 'snapshot') this.snapshot(message)
    }
  }

  snapshot({ records, revision }) {
    for (const { id } of records) {
      for (const kind of ['map', 'stage', 'lane']) if (id.startsWith(`${kind}:`)) this[kind] = id
    }
    this.revision = revision
    this.ready()
  }

  log({ revision, seq, intent }) {
    if (revision !== this.revision + 1) this.gaps++
    this.revision = revision
    if (intent[0] !== 'e') return
    const edit = Number(intent.slice(1))
    if (typeof seq === 'number') this.ledger.acknowledge(edit)
    else this.ledger.see(edit)
  }
}
