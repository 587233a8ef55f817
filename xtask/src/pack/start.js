// Starts the page of the one file. Everything is unpacked from this document: nothing is fetched.
(async function () {
  "use strict";
  // Text of the packer (see its module `digits`) to the bytes that it stands for.
  function bytesOf(text) {
    const bytes = new Uint8Array(Math.ceil(text.length / 16 * 14));
    const digit = function (at) { const code = text.charCodeAt(at); return code === 126 ? 25 : code - 35; };
    let end = 0, bits = 0, count = 0;
    for (let at = 0; at + 1 < text.length; at += 2) {
      const number = digit(at) + digit(at + 1) * 91;
      bits |= number << count;
      count += (number & 8191) > 88 ? 13 : 14;
      for (; count > 7; count -= 8, bits >>>= 8) { bytes[end++] = bits & 255; }
    }
    if (text.length % 2) { bytes[end++] = (bits | digit(text.length - 1) << count) & 255; }
    return bytes.subarray(0, end);
  }
  // The page calls this for plans, with what an element of the packer holds.
  window.planCompareUnpack = function (text) {
    const stream = new Blob([bytesOf(text)]).stream();
    return new Response(stream.pipeThrough(new DecompressionStream("gzip")));
  };
  if (document.readyState === "loading") {
    await new Promise(function (resolve) {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
  }
  const module = await window.planCompareUnpack(document.getElementById("page-wasm").textContent).arrayBuffer();
  // Trunk's start names its constant so, and the event carries it to whoever listens.
  const wasm = await wasm_bindgen({ module_or_path: module });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
})();
