// A browser without a window, driven by its own protocol, with what it used of processor (Linux's /proc).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket from 'ws'

const CHROME = process.env.CHROME ?? '/usr/bin/chromium'

export async function launch() {
  const folder = await mkdtemp(join(tmpdir(), 'parcours-chrome-'))
  const options = ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage', '--hide-scrollbars', '--remote-debugging-port=0', `--user-data-dir=${folder}`]
  const child = spawn(CHROME, [...options, '--window-size=1440,900', '--force-device-scale-factor=1', 'about:blank'], { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise((found, fail) => {
    let told = ''
    child.stderr.on('data', (text) => {
      told += text
      const at = /DevTools listening on (ws:\S+)/.exec(told)
      if (at) found(at[1])
    })
    child.once('exit', () => fail(new Error(`${CHROME} did not start: ${told}`)))
  })
  const socket = new WebSocket(address, { perMessageDeflate: false, maxPayload: 1 << 30 })
  await new Promise((open, fail) => socket.on('open', open).on('error', fail))
  return new Browser(child, socket, folder)
}

class Browser {
  constructor(child, socket, folder) {
    Object.assign(this, { child, socket, folder, next: 1, waiting: new Map(), listeners: [] })
    socket.on('message', (data) => this.take(JSON.parse(data)))
  }

  take({ id, result, error, method, params, sessionId }) {
    if (id) {
      const { done, fail } = this.waiting.get(id)
      this.waiting.delete(id)
      return error ? fail(new Error(error.message)) : done(result)
    }
    for (const listener of this.listeners) listener(method, params, sessionId)
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.next++
    this.socket.send(JSON.stringify({ id, method, params, sessionId }))
    return new Promise((done, fail) => this.waiting.set(id, { done, fail }))
  }

  async open(address, before = '') {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' })
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true })
    const page = new Page(this, sessionId, targetId)
    await page.send('Page.enable')
    await page.send('Performance.enable')
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: before })
    await page.send('Emulation.setDeviceMetricsOverride', { width: 1440, height: 900, deviceScaleFactor: 1, mobile: false })
    await page.send('Page.navigate', { url: address })
    return page
  }

  // Seconds of processor of this browser and all its processes.
  processor() {
    return processor(this.child.pid)
  }

  // What a gesture does in each thread: milliseconds by name of the event.
  async trace(work, categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'cc', 'viz', 'toplevel']) {
    const events = []
    let done
    const over = new Promise((end) => {
      done = end
    })
    const listener = (method, params) => {
      if (method === 'Tracing.dataCollected') events.push(...params.value)
      else if (method === 'Tracing.tracingComplete') done()
    }
    this.listeners.push(listener)
    await this.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: categories, recordMode: 'recordAsMuchAsPossible' } })
    await work()
    await this.send('Tracing.end')
    await over
    this.listeners = this.listeners.filter((each) => each !== listener)
    return events
  }

  async close() {
    await this.send('Browser.close').catch(() => {})
    this.child.kill('SIGKILL')
    await rm(this.folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => {})
  }
}

class Page {
  constructor(browser, session, target) {
    Object.assign(this, { browser, session, target })
  }

  send(method, params) {
    return this.browser.send(method, params, this.session)
  }

  async run(expression) {
    const { result, exceptionDetails } = await this.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    if (exceptionDetails) throw new Error(`${expression.slice(0, 80)}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`)
    return result.value
  }

  async until(expression, patience = 60_000) {
    for (const end = performance.now() + patience; performance.now() < end; ) {
      if (await this.run(expression)) return
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`never true: ${expression}`)
  }

  mouse(type, x, y, more = {}) {
    return this.send('Input.dispatchMouseEvent', { type, x, y, pointerType: 'mouse', ...more })
  }

  // Seconds of script, style, layout and all tasks of the page's main thread.
  async spent() {
    const { metrics } = await this.send('Performance.getMetrics')
    const of = (name) => metrics.find((each) => each.name === name)?.value ?? 0
    return { script: of('ScriptDuration'), style: of('RecalcStyleDuration'), layout: of('LayoutDuration'), task: of('TaskDuration'), nodes: of('Nodes') }
  }

  async picture(file) {
    const { data } = await this.send('Page.captureScreenshot', { format: 'png' })
    const { writeFileSync } = await import('node:fs')
    writeFileSync(file, Buffer.from(data, 'base64'))
  }

  close() {
    return this.browser.send('Target.closeTarget', { targetId: this.target })
  }
}

function processor(pid) {
  let ticks = 0
  const visit = (each) => {
    try {
      const fields = readFileSync(`/proc/${each}/stat`, 'utf8').split(') ')[1].split(' ')
      ticks += Number(fields[11]) + Number(fields[12])
      for (const child of readFileSync(`/proc/${each}/task/${each}/children`, 'utf8').trim().split(' ')) if (child) visit(Number(child))
    } catch {
      // It is gone.
    }
  }
  visit(pid)
  return ticks / 100
}
