import type { Published } from './article'
/** Placeholder signature; see the reader. */
export function readPublished(_raw: string, _source: string): Published | null {
  return null
}
