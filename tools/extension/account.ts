/** The records of an account that are alive on the endpoint, each as the text of its core. Asks as any device would. */
export async function recordsOf(origin: string, token: string): Promise<string[]> {
  const answer = await fetch(new URL('/v1/sync/pull?cursor=0&limit=500', origin), {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`the endpoint answers ${answer.status}: ${await answer.text()}`);
  const { recs }: { recs: { cells: Record<string, { v: string | null } | undefined> }[] } =
    await answer.json();
  return recs.filter(({ cells }) => !cells.del?.v).map(({ cells }) => cells.core?.v ?? '');
}
