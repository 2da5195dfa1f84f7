// One person against Hocuspocus: an entry of their own in one shared map, rewritten; everybody's edits observed.
import { HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider'
import WebSocket from 'ws'
import * as Y from 'yjs'

export const prepare = async () => 'banc'

class CountingSocket extends WebSocket {
  constructor(url, protocols) {
    super(url, protocols, { perMessageDeflate: false })
  }
}

export class Person {
  constructor(ledger, number) {
    this.ledger = ledger
    this.number = number
    this.gaps = 0
    this.waiting = []
  }

  async join(port, study) {
    this.doc = new Y.Doc()
    this.cards = this.doc.getMap('cards')
    this.socket = new HocuspocusProviderWebsocket({ url: `ws://127.0.0.1:${port}`, WebSocketPolyfill: CountingSocket })
    this.provider = new HocuspocusProvider({ websocketProvider: this.socket, name: study, document: this.doc })
    this.provider.attach()
    await new Promise((done) => this.provider.on('synced', done))
    this.socket.on('message', () => this.ledger.frames++)
    // Its acknowledgement says that nothing sent waits any more: said when applied in memory, before any write.
    this.provider.on('unsyncedChanges', ({ number }) => {
      if (number === 0) for (const edit of this.waiting.splice(0)) this.ledger.acknowledge(edit)
    })
    this.cards.observe((event) => {
      if (event.transaction.local) return
      for (const key of event.keysChanged) {
        const edit = this.cards.get(key)?.edit
        if (edit >= 0) this.ledger.see(edit)
      }
    })
    this.cards.set(`card ${this.number}`, { name: 'Carte', edit: -1 })
  }

  edit(number) {
    const edit = this.number * this.ledger.edits + number
    this.ledger.send(edit)
    this.waiting.push(edit)
    this.cards.set(`card ${this.number}`, { name: `Carte ${number}`, edit })
  }

  close() {
    this.provider.destroy()
    this.socket.destroy()
    this.doc.destroy()
  }
}
