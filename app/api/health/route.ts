import { health } from '../../../lib/server/health'

export const dynamic = 'force-dynamic'

/** For machines that watch the server: whether the database answers, which one it is, and how far it is migrated. */
export async function GET(): Promise<Response> {
  const state = await health()
  return Response.json(state, { status: state.status === 'ok' ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
