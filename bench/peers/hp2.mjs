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
export const prof = {}
export async function openHost(address) {
  const host = await watched(address, `document.querySelector('.map-card') !== null`)
  const still = await watched(idle, 'document.body !== null')
  await host.page.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '1', code: 'Digit1', text: '1' })
  return {
    begin: async () => { await host.page.send('Profiler.enable'); await host.page.send('Profiler.setSamplingInterval',{interval:500}); await host.page.send('Profiler.start'); return Promise.all([host.begin(), still.begin()]) },
    end: async () => { const p=(await host.page.send('Profiler.stop')).profile; report(p);
      const [page, beside] = await Promise.all([host.end(), still.end()])
      const seen = await host.page.run(`({ cursors: document.querySelectorAll('.map-guest').length, notes: document.querySelectorAll('.map-note').length })`)
      return { page, beside, ...seen }
    },
    picture: (file) => host.page.picture(file),
    close: () => Promise.all([host.chrome.close(), still.chrome.close()]),
  }
}

function report(p){ const self=new Map(), incl=new Map(); const byId=new Map(p.nodes.map(n=>[n.id,n])); const parent=new Map(); for(const n of p.nodes) for(const c of n.children??[]) parent.set(c,n.id)
 const f=x=>x.callFrame.functionName+' '+x.callFrame.url.split('/').pop().slice(0,8)+':'+x.callFrame.lineNumber; let all=0
 p.samples.forEach((id,i)=>{ const dt=p.timeDeltas[i]/1000; all+=dt; self.set(f(byId.get(id)),(self.get(f(byId.get(id)))??0)+dt); const seen=new Set(); for(let c=id;c!==undefined;c=parent.get(c)){const k=f(byId.get(c)); if(!seen.has(k)){seen.add(k); incl.set(k,(incl.get(k)??0)+dt)}} })
 const comp=new Map(); p.samples.forEach((id,i)=>{ for(let c=id;c!==undefined;c=parent.get(c)){ const q=parent.get(c); if(q!==undefined&&byId.get(q).callFrame.functionName==='renderWithHooks'){ const k=f(byId.get(c)); comp.set(k,(comp.get(k)??0)+p.timeDeltas[i]/1000); break } } });
 const top=(m,n)=>[...m].sort((a,b)=>b[1]-a[1]).slice(0,n).map(([k,v])=>(v/all*1000).toFixed(1)+' '+k).join('\n'); console.error('COMPONENTS\n'+top(comp,40)+'\nms/s SELF\n'+top(self,22)+'\nINCL\n'+top(incl,60)) }
