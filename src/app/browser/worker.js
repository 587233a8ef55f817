// The first message is the compiled module; starting it makes it take the worker's role (see worker.rs).
onmessage = async function (event) {
  onmessage = null;
  try {
    await start({ module_or_path: event.data });
  } catch (fault) {
    postMessage(["fault", String(fault)]);
  }
};
