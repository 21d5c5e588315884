/** Hashes and seeded chance: same input, same result, on every machine. */

const mix = (h: number, k: number) => Math.imul(h ^ (h >>> 15), k)

/** 64 bits of `text` as 16 hexadecimal digits. Two multiplicative lanes over UTF-16 units, finished as in MurmurHash3 (fmix32). Not for secrets. */
export function hashOf(text: string): string {
  let a = 0xdeadbeef ^ text.length
  let b = 0x41c6ce57 ^ text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x9e3779b1)
    b = Math.imul(b ^ unit, 0x5f356495)
  }
  a = mix(a, 0x85ebca6b) ^ mix(b, 0xc2b2ae35)
  b = mix(b, 0x85ebca6b) ^ mix(a, 0xc2b2ae35)
  const hex = (n: number) => (n >>> 0).toString(16).padStart(8, '0')
  return hex(a) + hex(b)
}

/** A stream of numbers in [0, 1), fixed by the seed (mulberry32, Tommy Ettinger 2017, public domain). */
export function chance(seed: string | number): () => number {
  let state = parseInt(hashOf(String(seed)).slice(0, 8), 16)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A new array in an order fixed by the seed, every order equally likely (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: string | number): T[] {
  const next = chance(seed)
  const out = [...items]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const moved = out[i] as T
    out[i] = out[j] as T
    out[j] = moved
  }
  return out
}
