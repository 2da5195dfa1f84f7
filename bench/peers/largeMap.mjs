// A large map in a real server: stages, lanes, touchpoints and folders of paths, the same each time; written through the live socket.
import { createHash, randomUUID } from 'node:crypto'
import WebSocket from 'ws'

export const SIZE = { stages: 16, lanes: 10, cards: 300, paths: 40, steps: 15, layers: 8 }

export function seeded(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const uuid = (name) => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
const key = (at) => `${String(at).padStart(4, '0')}V`
const verbs = ['Demande', 'Reçoit', 'Compare', 'Appelle', 'Signe', 'Attend', 'Paie', 'Relit', 'Annule', 'Retrouve']
const things = ['un devis', 'le contrat', 'un conseiller', 'la facture', 'un rendez-vous', 'l’application', 'un colis', 'la réponse']

// The touchpoints of each path, mostly from left to right, sometimes back; what both our map and its peer draw.
export function plan() {
  const next = seeded(7)
  const { stages, lanes, cards, paths, steps, layers } = SIZE
  const all = Array.from({ length: cards }, (_, at) => ({
    at,
    stage: at % stages,
    lane: Math.floor(next() * lanes),
    name: `${verbs[at % verbs.length]} ${things[Math.floor(next() * things.length)]}`,
  }))
  const kinds = ['reference', 'exception', 'anomaly']
  const routes = Array.from({ length: paths }, (_, at) => {
    const way = Array.from({ length: steps }, (_, step) => {
      const stage = Math.min(stages - 1, Math.max(0, Math.round((step * (stages - 1)) / (steps - 1) + (next() < 0.12 ? -2 : 0))))
      const here = all.filter((card) => card.stage === stage)
      return here[Math.floor(next() * here.length)].at
    })
    return { at, kind: kinds[at % 3], layer: at % layers, steps: way.filter((card, step) => card !== way[step - 1]) }
  })
  return { cards: all, paths: routes }
}

export async function makeStudy(address) {
  const json = { 'content-type': 'application/json' }
  const study = await (await fetch(`${address}/api/studies`, { method: 'POST', headers: json, body: JSON.stringify({ name: 'Banc', language: 'fr' }) })).json()
  const socket = new WebSocket(`${address.replace('http', 'ws')}/api/studies/${study.id}/live`, { perMessageDeflate: false })
  const records = []
  let [answered, refused] = [() => {}, null]
  const ready = new Promise((done) => {
    socket.on('message', (data) => {
      for (const message of JSON.parse(data)) {
        if (message.t === 'snapshot') {
          records.push(...message.records)
          if (message.index === message.of - 1) done()
        } else if (message.t === 'refused') refused = message
        if (message.t === 'refused' || message.t === 'log') answered()
      }
    })
  })
  await new Promise((open, fail) => socket.on('open', open).on('error', fail))
  socket.send(JSON.stringify({ t: 'hello', protocol: 1, client: randomUUID(), last: -1, schema: 2, name: 'banc' }))
  await ready
  const of = (kind) => records.filter(({ id }) => id.startsWith(`${kind}:`))
  const [{ id: map }] = of('map')
  const { cards, paths } = plan()
  const id = (kind, at) => `${kind}:${uuid(`${kind} ${at}`)}`
  const put = (record) => ({ op: 'put', record })
  const ops = [
    ...Array.from({ length: SIZE.stages }, (_, at) => put({ id: id('stage', at), map, name: `Étape ${at + 1}`, order: `Z${key(at)}` })),
    ...Array.from({ length: SIZE.lanes }, (_, at) => put({ id: id('lane', at), map, name: `Canal ${at + 1}`, order: `Z${key(at)}` })),
    ...[...of('stage'), ...of('lane')].map(({ id: each }) => ({ op: 'remove', id: each })),
    ...Array.from({ length: SIZE.layers }, (_, at) => put({ id: id('layer', at), map, name: `Couche ${at + 1}`, order: key(at), folder: true })),
    ...cards.map(({ at, stage, lane, name }) => put({ id: id('touchpoint', at), stage: id('stage', stage), lane: id('lane', lane), name, order: key(at) })),
    ...paths.flatMap(({ at, kind, layer, steps }) => [
      put({ id: id('path', at), map, name: `Chemin ${at + 1}`, kind, order: key(at), layer: id('layer', layer) }),
      ...steps.map((card, step) => put({ id: id('step', `${at} ${step}`), path: id('path', at), touchpoint: id('touchpoint', card), order: key(step) })),
    ]),
  ]
  for (let at = 0, seq = 1; at < ops.length; at += 150, seq++) {
    const stored = new Promise((done) => {
      answered = done
    })
    socket.send(JSON.stringify({ t: 'change', seq, base: 0, intent: 'bench', ops: ops.slice(at, at + 150) }))
    await stored
    if (refused) throw new Error(`refused: ${JSON.stringify(refused)}`)
  }
  socket.terminate()
  return { study: study.id, map: map.slice(4) }
}
