import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** A TypeScript program of ours in a process of its own, that tells what it says line by line. */
export class Child {
  readonly process: ChildProcess
  readonly lines: string[] = []
  readonly ended: Promise<number | null>
  #errors = ''
  #listeners = new Set<() => void>()

  constructor(path: string, args: readonly string[], environment: Record<string, string>) {
    this.process = spawn(process.execPath, ['--import', 'tsx', path, ...args], { cwd: root, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] })
    this.process.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString('utf8')))
    if (this.process.stdout) createInterface({ input: this.process.stdout }).on('line', (line) => this.#hear(line))
    this.ended = new Promise((resolve) => this.process.once('close', (status) => {
      resolve(status)
      this.#listeners.forEach((listener) => listener())
    }))
  }

  get errors(): string {
    return this.#errors
  }

  #hear(line: string): void {
    this.lines.push(line)
    this.#listeners.forEach((listener) => listener())
  }

  /** Waits until the process has said a line that fits; fails where it ends before. */
  said(fits: (line: string) => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const listener = () => {
        const heard = this.lines.some(fits)
        if (!heard && this.process.exitCode === null && this.process.signalCode === null) return
        this.#listeners.delete(listener)
        if (heard) resolve()
        else reject(new Error(`The process ended before it said so. ${this.#errors}`))
      }
      this.#listeners.add(listener)
      listener()
    })
  }

  /** kill -9, and waits until it is gone and all that it said has been read. */
  async kill(): Promise<void> {
    this.process.kill('SIGKILL')
    await this.ended
  }
}
