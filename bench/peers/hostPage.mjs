// The host's page in a real browser while the workshop goes on, and a page that does nothing beside it: frames and long tasks of both over the same seconds.
import { launch } from './chrome.mjs'

const before = `
localStorage.setItem('parcours.language', 'fr')
localStorage.setItem('parcours.tour', 'done')
window.frames_ = []
window.long = []
requestAnimationFrame(function each(at) { frames_.push(at); requestAnimationFrame(each) })
new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) long.push(duration) }).observe({ type: 'longtask' })`

const idle = 'data:text/html,<!doctype html><title>idle</title><p>idle'

class Watched {
  constructor(chrome, page) {
    Object.assign(this, { chrome, page })
  }

  async begin() {
    await this.page.run('frames_.length = 0, long.length = 0')
    this.used = this.chrome.processor()
    this.spent = await this.page.spent()
    this.began = performance.now()
  }

  async end() {
    const { frames, long } = await this.page.run('({ frames: frames_, long })')
    const seconds = (performance.now() - this.began) / 1000
    const spent = await this.page.spent()
    const times = frames.slice(1).map((at, i) => at - frames[i]).sort((a, b) => a - b)
    const at = (share) => times[Math.floor(times.length * share)]
    return {
      frames: [at(0.5), at(0.95), at(0.99), times.at(-1)],
      rate: frames.length / seconds,
      long: long.length / seconds,
      longest: Math.max(0, ...long),
      script: (spent.script - this.spent.script) / seconds,
      task: (spent.task - this.spent.task) / seconds,
      processor: (this.chrome.processor() - this.used) / seconds,
    }
  }
}

async function watched(address, ready) {
  const chrome = await launch()
  const page = await chrome.open(address, address.startsWith('data:') ? before.replaceAll(/^localStorage.*$/gm, '') : before)
  await page.until(ready)
  return new Watched(chrome, page)
}

/** Both pages, ready: the host's shows the whole map. */
export async function openHost(address) {
  const host = await watched(address, `document.querySelector('.map-card') !== null`)
  const still = await watched(idle, 'document.body !== null')
  await host.page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '1', code: 'Digit1', text: '1' })
  return {
    begin: () => Promise.all([host.begin(), still.begin()]),
    end: async () => {
      const [page, beside] = await Promise.all([host.end(), still.end()])
      const seen = await host.page.run(`({ cursors: document.querySelectorAll('.map-guest').length, notes: document.querySelectorAll('.map-note').length })`)
      return { page, beside, ...seen }
    },
    picture: (file) => host.page.picture(file),
    close: () => Promise.all([host.chrome.close(), still.chrome.close()]),
  }
}
