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

  // Bare LZMA with three bits of context, after length and sum of the bytes (see the packer's `payload`).
  // Places of the probabilities: what comes next (0 to 71), distances, lengths, literals.
  const IS_MATCH = 0, IS_REP = 12, IS_REP0 = 24, IS_REP1 = 36, IS_REP2 = 48, IS_SHORT = 60;
  const SLOTS = 72, SPECIAL = 328, ALIGN = 443, LENGTHS = 459, REP_LENGTHS = 733, LITERALS = 1007;

  // Text that was packed for readers who have the known bytes refers to them as to what stands before it.
  function unpack(packed, known) {
    const head = new DataView(packed.buffer, packed.byteOffset, 8);
    const begin = known ? known.length : 0, size = begin + head.getUint32(0, true);
    const out = new Uint8Array(size), chances = new Uint16Array(LITERALS + 6144).fill(1024);
    // Numbers of 32 bits without a sign are quick in such an array, and slow elsewhere.
    const coder = new Uint32Array([4294967295, 0]), RANGE = 0, CODE = 1;
    let from = 9, end = begin, state = 0;
    let rep0 = 0, rep1 = 0, rep2 = 0, rep3 = 0;
    if (known) { out.set(known); }
    for (let i = 0; i < 4; i++) { coder[CODE] = coder[CODE] << 8 | packed[from++]; }

    function more() {
      if (coder[RANGE] < 16777216) { coder[RANGE] <<= 8; coder[CODE] = coder[CODE] << 8 | packed[from++]; }
    }
    function bit(at) {
      const chance = chances[at], bound = (coder[RANGE] >>> 11) * chance;
      let one = 0;
      if (coder[CODE] < bound) { coder[RANGE] = bound; chances[at] = chance + (2048 - chance >> 5); }
      else { coder[RANGE] -= bound; coder[CODE] -= bound; chances[at] = chance - (chance >> 5); one = 1; }
      more();
      return one;
    }
    function tree(at, bits) {
      let node = 1;
      for (let i = 0; i < bits; i++) { node = node << 1 | bit(at + node); }
      return node - (1 << bits);
    }
    function reverse(at, bits) {
      let node = 1, number = 0;
      for (let i = 0; i < bits; i++) { const one = bit(at + node); node = node << 1 | one; number |= one << i; }
      return number;
    }
    function direct(bits) {
      let number = 0;
      for (let i = 0; i < bits; i++) {
        coder[RANGE] >>>= 1;
        const one = coder[CODE] >= coder[RANGE] ? 1 : 0;
        if (one) { coder[CODE] -= coder[RANGE]; }
        number = number << 1 | one;
        more();
      }
      return number;
    }
    function length(at) {
      if (!bit(at)) { return tree(at + 2, 3); }
      return bit(at + 1) ? 16 + tree(at + 18, 8) : 8 + tree(at + 10, 3);
    }
    function literal() {
      const at = LITERALS + 768 * ((end ? out[end - 1] : 0) >> 5);
      let symbol = 1;
      if (state > 6) {
        let known = out[end - rep0 - 1];
        do {
          const expected = known >> 7 & 1;
          known <<= 1;
          const one = bit(at + (1 + expected << 8) + symbol);
          symbol = symbol << 1 | one;
          if (one !== expected) { break; }
        } while (symbol < 256);
      }
      while (symbol < 256) { symbol = symbol << 1 | bit(at + symbol); }
      out[end++] = symbol & 255;
      state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }
    function distance(count) {
      const slot = tree(SLOTS + 64 * (count > 3 ? 3 : count), 6);
      if (slot < 4) { return slot; }
      const bits = (slot >> 1) - 1, base = (2 | slot & 1) << bits;
      if (slot < 14) { return base + reverse(SPECIAL + base - slot, bits); }
      return base + (direct(bits - 4) << 4) + reverse(ALIGN, 4);
    }

    while (end < size) {
      if (!bit(IS_MATCH + state)) { literal(); continue; }
      let count;
      if (!bit(IS_REP + state)) {
        rep3 = rep2; rep2 = rep1; rep1 = rep0;
        count = length(LENGTHS);
        state = state < 7 ? 7 : 10;
        rep0 = distance(count);
      } else {
        if (!bit(IS_REP0 + state)) {
          if (!bit(IS_SHORT + state)) { state = state < 7 ? 9 : 11; out[end] = out[end - rep0 - 1]; end++; continue; }
        } else {
          let back = rep1;
          if (bit(IS_REP1 + state)) {
            back = rep2;
            if (bit(IS_REP2 + state)) { back = rep3; rep3 = rep2; }
            rep2 = rep1;
          }
          rep1 = rep0; rep0 = back;
        }
        count = length(REP_LENGTHS);
        state = state < 7 ? 8 : 11;
      }
      if (rep0 >= end) { throw new Error("the file is damaged"); }
      for (let stop = Math.min(end + count + 2, size); end < stop; end++) { out[end] = out[end - rep0 - 1]; }
    }
    let sum = 0;
    for (let i = begin; i < size; i++) { sum = sum + out[i] >>> 0; }
    if (sum !== head.getUint32(4, true)) { throw new Error("the file is damaged"); }
    return out.subarray(begin);
  }

  const part = function (name) { return document.querySelector("script[data-part=" + name + "]"); };
  const bytes = new WeakMap(), texts = new WeakMap();
  function unpacked(element) {
    if (!bytes.has(element)) {
      const known = element.hasAttribute("data-knows-first") && unpacked(document.querySelector("script[data-plans]"));
      bytes.set(element, unpack(bytesOf(element.textContent), known));
    }
    return bytes.get(element);
  }

  // The lines of plans, each text put back where a 0 stands for it (see the packer's `texts`).
  function whole(text, count) {
    const lines = text.split("\n"), bare = lines.splice(lines.length - count).join("\n");
    const next = { en: 0, zh: bare.split('"en":0').length - 1 };
    return bare.replace(/"(en|zh)":0/g, function (_, language) {
      return '"' + language + '":"' + lines[next[language]++] + '"';
    });
  }

  // What is drawn first is drawn in its styles.
  const styles = document.createElement("style");
  styles.id = "page-styles";
  styles.textContent = new TextDecoder().decode(unpacked(part("styles")));
  document.head.appendChild(styles);

  // The page calls this for plans and the glossary, with an element of the packer. Several plans stand in
  // one, and are asked for one by one.
  window.planCompareText = function (element) {
    if (!texts.has(element)) {
      const text = new TextDecoder().decode(unpacked(element)), plans = element.dataset.plans;
      texts.set(element, plans === undefined ? text : whole(text, plans.split(" ").length));
    }
    return texts.get(element);
  };

  if (document.readyState === "loading") {
    await new Promise(function (resolve) {
      document.addEventListener("DOMContentLoaded", resolve, { once: true });
    });
  }
  // The bindings run as a script of their own, whose hash the content security policy knows; the worker
  // takes their text from there.
  const glue = document.createElement("script");
  glue.id = "page-glue";
  glue.textContent = window.planCompareText(part("glue"));
  document.head.appendChild(glue);
  const module = unpack(bytesOf(document.getElementById("page-wasm").textContent));
  // Trunk's start names its constant so, and the event carries it to whoever listens.
  const wasm = await wasm_bindgen({ module_or_path: module });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
})();
