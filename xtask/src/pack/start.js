// Starts the page of the one file. The module is unpacked from this document: nothing is fetched.
(async function () {
  "use strict";
  if (document.readyState === "loading") {
    await new Promise(function (resolve) {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
  }
  const text = atob(document.getElementById("page-wasm").textContent);
  const bytes = Uint8Array.from(text, function (character) { return character.charCodeAt(0); });
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const module = await new Response(stream).arrayBuffer();
  // Trunk's start names its constant so, and the event carries it to whoever listens.
  const wasm = await wasm_bindgen({ module_or_path: module });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
})();
