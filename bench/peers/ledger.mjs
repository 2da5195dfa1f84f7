// When each edit was sent, acknowledged, and seen by the last person: milliseconds of one clock.
export class Ledger {
  constructor(people, edits) {
    this.people = people
    this.edits = edits
    const size = people * edits
    this.sent = new Float64Array(size)
    this.acknowledged = new Float64Array(size)
    this.seenByAll = new Float64Array(size)
    this.seen = new Uint16Array(size)
    this.complete = 0
    this.frames = 0
  }

  send(edit) {
    this.sent[edit] = performance.now()
  }

  acknowledge(edit) {
    if (!this.acknowledged[edit]) this.acknowledged[edit] = performance.now()
  }

  // Seen by one more of the others.
  see(edit) {
    if (++this.seen[edit] !== this.people - 1) return
    this.seenByAll[edit] = performance.now()
    this.complete++
  }

  // Of the edits after each person's first ones, which warm up.
  times(until, first) {
    const times = []
    for (let i = 0; i < this.sent.length; i++) if (i % this.edits >= first && until[i]) times.push(until[i] - this.sent[i])
    return times.sort((a, b) => a - b)
  }

  summary(first) {
    const at = (times, share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
    const row = (times) => [at(times, 0.5), at(times, 0.95), at(times, 0.99), times.at(-1)]
    return {
      acknowledged: row(this.times(this.acknowledged, first)),
      seenByAll: row(this.times(this.seenByAll, first)),
      lost: this.people * this.edits - this.complete,
      frames: this.frames,
    }
  }
}
