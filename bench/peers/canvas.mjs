// Our map beside @xyflow/react and an empty page: the same gestures in one run, interleaved, without a GPU. Prints and writes bench/results/canvas.md.
// Usage: node canvas.mjs [runs] [--write]; needs web/dist (npm run build in web) and the server built in Release.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { cpus } from 'node:os'
import { build } from 'esbuild'
import { launch } from './chrome.mjs'
import { makeStudy, plan, SIZE } from './largeMap.mjs'
import { start } from './server.mjs'

const RUNS = Number(process.argv[2] ?? 3)
const STEPS = 60
const TOGGLES = 8
// The first two come while the server's code is not compiled to the end: they are told apart.
const DROPS = 8
const COLD = 2

const sleep = (ms) => new Promise((done) => setTimeout(done, ms))

// What each page is asked to do; coordinates are of the window.
const ours = {
  name: 'Parcours',
  card: '.map-card',
  ready: `document.querySelectorAll('.map-card').length > 10`,
  one: (page) => key(page, '0'),
  whole: (page) => key(page, '1'),
  toggle: `[...document.querySelectorAll('button')].find((each) => /^Montrer les chemins.*Couche 1$/.test(each.getAttribute('aria-label'))).click()`,
}
const flow = {
  name: '@xyflow/react',
  card: '.react-flow__node',
  ready: `document.querySelector('.react-flow__node') !== null`,
  one: (page) => page.run('bench.one(), 0'),
  whole: (page) => page.run('bench.whole(), 0'),
  toggle: 'bench.toggle()',
}
const empty = { name: 'empty page', card: '.card', ready: 'true', one: async () => {}, whole: async () => {}, toggle: `document.body.classList.toggle('off')` }

const before = `
localStorage.setItem('parcours.language', 'fr')
localStorage.setItem('parcours.tour', 'done')
window.frames_ = []
window.long = 0
requestAnimationFrame(function each(at) { frames_.push(at); requestAnimationFrame(each) })
new PerformanceObserver((list) => { long += list.getEntries().length }).observe({ type: 'longtask' })
addEventListener('pointerup', () => { window.upAt = performance.now() }, true)
const Socket = window.WebSocket
window.WebSocket = class extends Socket {
  constructor(...all) {
    super(...all)
    this.addEventListener('message', ({ data }) => {
      // After the page has taken it: the frame that shows it.
      if (data.includes('"t":"scene"')) setTimeout(() => requestAnimationFrame(() => setTimeout(() => { window.sceneAt = performance.now() })))
    })
  }
}`

const key = (page, text) => page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: text, code: `Digit${text}`, text })

async function paced(steps, step) {
  for (let at = 0; at < steps; at++) {
    const next = performance.now() + 16
    await step(at)
    await sleep(next - performance.now())
  }
}

async function slide(page, button, from, dx, dy, release = true) {
  let { x, y } = from
  const held = { button, buttons: button === 'middle' ? 4 : 1 }
  await page.mouse('mouseMoved', x, y)
  await page.mouse('mousePressed', x, y, { ...held, clickCount: 1 })
  await paced(STEPS, (at) => {
    const way = at < STEPS / 2 ? 1 : -1
    x += dx * way
    y += dy * way
    return page.mouse('mouseMoved', x, y, held)
  })
  if (release) await page.mouse('mouseReleased', x, y, { button, clickCount: 1 })
}

// A card away from panels and borders.
const cardOf = (page, { card }) =>
  page.run(`(() => {
    const all = [...document.querySelectorAll('${card}')].map((each) => each.getBoundingClientRect()).filter((box) => box.width > 0)
    all.sort((a, b) => Math.hypot(a.x - 800, a.y - 420) - Math.hypot(b.x - 800, b.y - 420))
    return { x: Math.round(all[0].x + all[0].width / 2), y: Math.round(all[0].y + 14) }
  })()`)

const middle = { x: 850, y: 450 }
const gestures = {
  'pan, readable (100 %)': { at: 'one', work: (page) => slide(page, 'middle', middle, -7, -4) },
  'drag a card (100 %)': { at: 'one', work: async (page, kind) => slide(page, 'left', await cardOf(page, kind), 5, 3) },
  'pan, whole map': { at: 'whole', work: (page) => slide(page, 'middle', middle, -7, -4) },
  'zoom, whole map to 100 % and back': {
    at: 'whole',
    work: (page) => paced(STEPS, (at) => page.mouse('mouseWheel', middle.x, middle.y, { deltaX: 0, deltaY: at < STEPS / 2 ? -45 : 45 })),
  },
}

async function measured(chrome, page, work, steps) {
  await page.run('frames_.length = 0, long = 0')
  const [spent, used] = [await page.spent(), chrome.processor()]
  await work()
  // What is painted after the last move belongs to the gesture.
  await sleep(400)
  const [after, now] = [await page.spent(), chrome.processor()]
  const told = await page.run('({ frames: frames_, long })')
  const frames = told.frames.slice(1).map((at, i) => at - told.frames[i]).sort((a, b) => a - b)
  return {
    cpu: ((now - used) * 1000) / steps,
    script: ((after.script - spent.script) * 1000) / steps,
    p95: frames[Math.floor(frames.length * 0.95)],
    long: told.long,
  }
}

async function toggled(chrome, page, kind) {
  const times = []
  const row = await measured(
    chrome,
    page,
    async () => {
      for (let at = 0; at < TOGGLES; at++) {
        times.push(
          await page.run(`new Promise((done) => { const began = performance.now(); ${kind.toggle}; requestAnimationFrame(() => setTimeout(() => done(performance.now() - began))) })`),
        )
      }
    },
    TOGGLES,
  )
  return { ...row, latency: median(times) }
}

// From letting a card go to the frame that shows the server's picture of it.
async function dropped(page) {
  const times = []
  for (let at = 0; at < DROPS; at++) {
    const from = await cardOf(page, ours)
    const way = at % 2 === 0 ? 1 : -1
    await page.mouse('mouseMoved', from.x, from.y)
    await page.mouse('mousePressed', from.x, from.y, { button: 'left', buttons: 1, clickCount: 1 })
    await paced(12, (step) => page.mouse('mouseMoved', from.x + way * (step + 1) * 28, from.y, { button: 'left', buttons: 1 }))
    await page.run('sceneAt = undefined, 0')
    await page.mouse('mouseReleased', from.x + way * 336, from.y, { button: 'left', clickCount: 1 })
    await page.until('window.sceneAt !== undefined', 10_000)
    times.push(await page.run('sceneAt - upAt'))
    await sleep(400)
  }
  return { cold: Math.max(...times.slice(0, COLD)), warm: median(times.slice(COLD)) }
}

// Every band that the product's own panel offers is put on the map; how many there are now.
async function everyBand(address) {
  const chrome = await launch()
  const page = await chrome.open(address, before)
  await page.until(ours.ready)
  for (;;) {
    const left = await page.run(`document.querySelectorAll('.bands-more button').length`)
    if (left === 0) break
    await page.run(`document.querySelector('.bands-more button').click()`)
    await page.until(`document.querySelectorAll('.bands-more button').length < ${left}`)
  }
  const bands = await page.run(`document.querySelectorAll('.bands ol > li').length`)
  // Drawn by the server too: it is stored.
  await page.until(`document.querySelectorAll('.map-band-name').length === ${bands}`)
  await chrome.close()
  return bands
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

async function subject(kind, address) {
  const chrome = await launch()
  const page = await chrome.open(address, before)
  await page.until(kind.ready)
  await sleep(1500)
  const result = {}
  for (const [name, { at, work }] of Object.entries(gestures)) {
    await kind[at](page)
    await sleep(1500)
    result[name] = await measured(chrome, page, () => work(page, kind), STEPS)
    result[name].nodes = await page.run(`document.querySelectorAll('body *').length`)
  }
  await kind.one(page)
  await sleep(1500)
  result['toggle a layer (100 %)'] = await toggled(chrome, page, kind)
  await kind.whole(page)
  await sleep(1500)
  result['toggle a layer, whole map'] = await toggled(chrome, page, kind)
  if (kind === ours) {
    await kind.one(page)
    await sleep(1500)
    result.drop = await dropped(page)
  }
  await chrome.close()
  return result
}

async function pages() {
  const { outputFiles } = await build({
    entryPoints: [new URL('xyflow.jsx', import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const text = (end) => outputFiles.find(({ path }) => path.endsWith(end)).text
  const card = '.card{box-sizing:border-box;width:168px;height:64px;padding:8px 12px;border:1px solid #ddd;border-radius:10px;background:#fff;font:13px Inter,sans-serif}'
  const flowPage = `<!doctype html><meta charset="utf-8"><style>html,body,#root{height:100%;margin:0}${card}${text('.css')}</style><div id="root"></div><script>window.plan=${JSON.stringify(plan())}</script><script>${text('.js')}</script>`
  const emptyPage = `<!doctype html><meta charset="utf-8"><style>html,body{height:100%;margin:0}.card{position:absolute;left:700px;top:380px}${card}</style><div class="card">Carte</div><script>
    const card = document.querySelector('.card'); let held = false, frame = 0, at = [0, 0]
    addEventListener('pointerdown', () => { held = true }); addEventListener('pointerup', () => { held = false })
    addEventListener('pointermove', (e) => { if (!held) return; at = [e.clientX, e.clientY]; frame ||= requestAnimationFrame(() => { frame = 0; card.style.transform = 'translate(' + (at[0] - 800) + 'px,' + (at[1] - 400) + 'px)' }) })
  </script>`
  const server = createServer(({ url }, answer) => answer.setHeader('content-type', 'text/html').end(url === '/flow' ? flowPage : emptyPage)).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  return `http://127.0.0.1:${server.address().port}`
}

const server = await start('parcours')
const address = `http://localhost:${server.port}`
const { study, map } = await makeStudy(address)
const bands = await everyBand(`${address}/s/${study}/m/${map}`)
const others = await pages()
const subjects = [
  [ours, `${address}/s/${study}/m/${map}`],
  [flow, `${others}/flow`],
  [empty, `${others}/empty`],
]
const runs = new Map(subjects.map(([kind]) => [kind, []]))
for (let run = 0; run < RUNS; run++) {
  for (const [kind, where] of subjects) {
    runs.get(kind).push(await subject(kind, where))
    console.error(kind.name, JSON.stringify(runs.get(kind).at(-1)))
  }
}
await server.stop()

const of = (kind, name, what) => median(runs.get(kind).map((run) => run[name][what]))
const names = Object.keys(runs.get(ours)[0]).filter((name) => name !== 'drop')
const cell = (kind, name) => {
  const number = (what, digits = 1) => of(kind, name, what).toFixed(digits)
  return `${number('cpu')} / ${number('script')} / ${number('p95', 0)} / ${number('long', 0)}`
}
const ratio = (name, kind) => `${(of(kind, name, 'cpu') / of(ours, name, 'cpu')).toFixed(1)}x`
const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(', ')
const text = `# The large map, beside @xyflow/react and an empty page

\`cd bench/peers && npm ci && node canvas.mjs ${RUNS} --write\`: ${SIZE.cards} touchpoints, ${SIZE.paths} paths of ${SIZE.steps} steps in ${SIZE.layers} folders of layers, all ${bands} bands there are. The whole product (panels, server,
socket) against a bare page of @xyflow/react 12.12 with the same cards and lines (memoised nodes, only what is in view) and a page with one card. Chromium without
a GPU at 1440 x 900; ${STEPS} moves a gesture, one every 16 ms; medians of ${RUNS} interleaved runs. ${cpus().length} cores (load average
${load} at the end): **the processor's time is the figure to compare** wherever others build too; the clock (script and frames) is true on a quiet machine alone.

Each cell: processor ms of the whole browser a step / script ms a step / frame at the 95th percentile, ms / tasks over 50 ms.

| | Parcours | @xyflow/react | empty page | processor, xyflow : ours | empty : ours |
|---|---|---|---|---|---|
${names.map((name) => `| ${name} | ${[ours, flow, empty].map((kind) => cell(kind, name)).join(' | ')} | ${ratio(name, flow)} | ${ratio(name, empty)} |`).join('\n')}

Elements on the page at 100 % / whole map: ours ${of(ours, 'pan, readable (100 %)', 'nodes')} / ${of(ours, 'pan, whole map', 'nodes')} (with its panels), xyflow ${of(flow, 'pan, readable (100 %)', 'nodes')} / ${of(flow, 'pan, whole map', 'nodes')}.

A layer's eye clicked, to the end of the next frame: ${of(ours, 'toggle a layer (100 %)', 'latency').toFixed(0)} ms at 100 %, ${of(ours, 'toggle a layer, whole map', 'latency').toFixed(0)} ms on the whole map (xyflow ${of(flow, 'toggle a layer (100 %)', 'latency').toFixed(0)} and ${of(flow, 'toggle a layer, whole map', 'latency').toFixed(0)}).
A card let go, to the frame that shows the server's own picture of it: ${median(runs.get(ours).map(({ drop }) => drop.warm)).toFixed(0)} ms; one of the first two after the server's start ${median(runs.get(ours).map(({ drop }) => drop.cold)).toFixed(0)} ms.
`
console.log(text)
if (process.argv.includes('--write')) {
  // What was found by hand stays under the table.
  const file = new URL('../results/canvas.md', import.meta.url)
  const [, found] = (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n## By tracing')
  writeFileSync(file, text + (found ? `\n## By tracing${found}` : ''))
}
process.exit(0)
