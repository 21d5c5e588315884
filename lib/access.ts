/** Who asks. Until there are accounts, somebody with a cookie is all that there is. */
export type Viewer = { kind: 'nobody' } | Reader
export interface Reader { kind: 'reader'; id: string }

export const nobody: Viewer = { kind: 'nobody' }

/** What decides about rights. `ownerId` is null where a thing belongs to the installation, as the samples do. */
export interface Owned { ownerId: string | null }

/** One's own things only: what belongs to all is changed by nobody. */
export function mayChange(viewer: Viewer, thing: Owned): boolean {
  return viewer.kind === 'reader' && thing.ownerId === viewer.id
}
