// A server in a process of its own, on a free port, with what it used of processor and memory (Linux's /proc).
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const commands = {
  parcours: (port, folder) => [
    'dotnet',
    [here('../../src/Parcours.Cli/bin/Release/net10.0/parcours.dll'), 'serve', '--data', folder, '--web', here('../../web/dist'), '--url', `http://localhost:${port}`],
  ],
  hocuspocus: (port, folder) => [process.execPath, [here('hocuspocus-server.mjs'), `${port}`, join(folder, 'db.sqlite')]],
}

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })

export async function start(kind) {
  const folder = await mkdtemp(join(tmpdir(), 'parcours-peers-'))
  const port = await freePort()
  // The setting that ./run starts the server with (tools/lib.sh).
  const env = { DOTNET_GCgen0size: '0x1000000', ...process.env }
  const child = spawn(...commands[kind](port, folder), { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((up, fail) => child.stdout.once('data', up) && child.once('exit', () => fail(new Error(`${kind} did not start`))))
  child.stdout.resume()
  return {
    port,
    use() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ')
      const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1])
      // Clock ticks are hundredths of a second on Linux.
      return { seconds: (Number(fields[11]) + Number(fields[12])) / 100, megabytes: resident / 1024 }
    },
    async stop() {
      child.kill('SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
