/** Scenarios of coming into a page, staying there and leaving it. */

/** From nothing to a painted list. */
export async function mount(open, { name, count, ...options }) {
  const cell = await open({ name, count, ...options });
  const { result, cpu } = await cell.cpu(() => cell.call('mount'));
  await cell.check();
  return { wall: result, cpu };
}

/** What a mounted list holds: JavaScript's heap and the DOM's. */
export async function memory(open, { name, count, ...options }) {
  const cell = await open({ name, count, ...options });
  const before = await cell.memory();
  await cell.call('mount');
  await cell.call('pause', 1200);
  const after = await cell.memory();
  await cell.check();
  return { bytes: after.bytes - before.bytes, nodes: after.nodes - before.nodes };
}

/** What is left behind by mounting and unmounting, batch by batch. */
export async function leak(open, { name, count, batches = 4, cycles }) {
  const cell = await open({ name, count });
  await cell.call('mount');
  await cell.call('unmount');
  // What is made once and kept on purpose is made here.
  await cell.call('cycles', 20);
  const left = [await cell.memory()];
  for (let batch = 0; batch < batches; batch++) {
    await cell.call('cycles', cycles);
    left.push(await cell.memory());
  }
  const growth = left.slice(1).map(({ bytes }, batch) => (bytes - left[batch].bytes) / cycles);
  const last = left.at(-1);
  return {
    bytesPerCycle: growth,
    nodes: last.nodes - left[0].nodes,
    listeners: last.listeners - left[0].listeners,
  };
}

/** What a frame of an unknown type costs, in microseconds. */
export async function unknown(open, { name, length }) {
  const cell = await open({ name });
  await cell.call('pause', 100);
  return { microseconds: await cell.call('unknown', { length }) };
}

/**
 * A room list that is pushed each second: CPU a push, in milliseconds, and which rooms were touched for nothing. What
 * the clocks of the rooms cost each second goes by without a push, too, and is told apart.
 */
export async function rooms(open, { name, count, members, pushes, changed }) {
  const cell = await open({ name });
  await cell.call('showRooms', { count, members });
  await cell.call('pushRooms', { pushes: 1, changed });
  const clock = await cell.cpu(() => cell.call('pause', pushes * 1000));
  const { result, cpu } = await cell.cpu(() => cell.call('pushRooms', { pushes, changed }));
  if (!result.right) throw new Error('The room list is wrong.');
  return { cpuPerPush: (cpu - clock.cpu) / pushes, clockPerSecond: clock.cpu / pushes, touched: result.touched };
}
