import type { CDPSession } from 'puppeteer-core';

interface Snapshot {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  /** One number for each field, node after node. */
  nodes: number[];
}

/** What the engine keeps for itself, more the longer anything runs, and what is no script's. */
const OTHERS = new Set(['code', 'object shape', 'native']);

/** Bytes of all objects of scripts. The size of the heap would not do: it holds the machine code too. */
export async function bytesOfObjects(session: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const collect = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', collect);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', collect);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!OTHERS.has(types[0][nodes[at + type] as number] as string)) sum += nodes[at + size] as number;
  return sum;
}
