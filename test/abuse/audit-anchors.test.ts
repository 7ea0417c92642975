/** Attacks on anchored chains by somebody who owns the database, the files, or even the secret: our verifier and one that knows none of our code find the same. */
import { expect } from "chai";
import { spawnSync } from "node:child_process";
import { generateKeyPairSync, sign } from "node:crypto";
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, it } from "mocha";
import type pg from "pg";
import { systemClock } from "../../src/kernel/clock.js";
import type { Id } from "../../src/kernel/ids.js";
import { anchorFiles, readAnchorFolder } from "../../src/platform/audit/anchor-files.js";
import { anchorJob } from "../../src/platform/audit/anchor-job.js";
import { openAnchorKeys, rotateAnchorKey } from "../../src/platform/audit/anchor-keys.js";
import { bytesOf, findAnchor, idOf, keyIdOf, publicHexOf, type SignedAnchor } from "../../src/platform/audit/anchor.format.js";
import { encode, findFields } from "../../src/platform/audit/audit-event.format.js";
import { exportChain } from "../../src/platform/audit/audit-export.js";
import { auditKeyOf } from "../../src/platform/audit/audit-key.js";
import { findRing, findUnvouchedKey, type KeyRing, type RingKey } from "../../src/platform/audit/key-ring.format.js";
import { exitOf, type Fault } from "../../src/platform/audit/verify-faults.js";
import { verifyExport, verifyTenants, type Proof } from "../../src/platform/audit/verify-tenants.js";
import { inProject } from "../../src/platform/config/root.js";
import { silentLog } from "../../src/platform/log/log.js";
import { addEvents, newChain, tamperWith } from "../support/chains.js";
import { cloneDatabase, TEST_SECRET, type ClonedDatabase } from "../support/database.js";

const PYTHON = ["python3", "python"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Everything an attacker may reach of one tenant: four anchors, at events 2, 4, 6 and 8, the last two by a second key. */
interface Ground { readonly owner: pg.Client; readonly tenantId: Id; readonly file: string; readonly lines: string[]; readonly folder: string }

/** Recomputes the chain with the secret, from an event on, so that the chain itself holds together. */
async function recompute({ owner, tenantId }: Ground, from: number, change: (seq: string) => Record<string, string> = () => ({})): Promise<void> {
  const key = auditKeyOf(TEST_SECRET, tenantId);
  const { rows } = await owner.query<{ seq: string; body: Buffer; hash: Buffer }>("SELECT seq, body, hash FROM audit_event ORDER BY seq");
  let previousHash = rows[from - 2]?.hash.toString("hex") ?? "";
  for (const { seq, body } of rows.slice(from - 1)) {
    const forged = encode({ ...findFields(body)!, ...change(seq), previousHash });
    const hash = key.sign(forged);
    previousHash = hash.toString("hex");
    await owner.query("UPDATE audit_event SET body = $2, hash = $3, action = $4 WHERE seq = $1", [seq, forged, hash, findFields(forged)!.action]);
  }
  await owner.query("UPDATE audit_head SET hash = decode($1, 'hex')", [previousHash]);
}
const rewriteLines = ({ file, lines }: Ground, change: (anchors: string[]) => string[]): void => writeFileSync(file, change(lines).map((line) => `${line}\n`).join(""));
const edited = (line: string, change: Partial<SignedAnchor>): string => JSON.stringify({ ...findAnchor(line)!, ...change });
/** An anchor that says what the attacker wants, signed by a key of his own. */
function forged(line: string, change: Partial<SignedAnchor>): string {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const claims = { ...findAnchor(line)!, ...change, keyId: keyIdOf(publicHexOf(publicKey)) };
  return JSON.stringify({ ...claims, id: idOf(claims), signature: sign(null, bytesOf(claims), privateKey).toString("hex") });
}

interface Attack {
  readonly what: string;
  readonly act: (ground: Ground) => Promise<unknown> | unknown;
  /** What somebody finds who has the exports, the anchors and the public keys, and no secret. */
  readonly outside: readonly Fault[];
  /** What is found where the database and the secret are at hand, if it is more. */
  readonly inside?: readonly Fault[];
}

/** Read a row as: WHAT was done is found as these faults. */
const ATTACKS: readonly Attack[] = [
  { what: "nothing", act: () => undefined, outside: [] },
  { what: "an edited event", act: ({ owner }) => owner.query("UPDATE audit_event SET body = set_byte(body, octet_length(body) - 80, 65) WHERE seq = 3"), outside: ["CONTENT_ALTERED"], inside: ["BODY_ALTERED"] },
  { what: "a deleted event", act: ({ owner }) => owner.query("DELETE FROM audit_event WHERE seq = 5"), outside: ["EVENT_MISSING"] },
  { what: "a tail cut from the events alone", act: ({ owner }) => owner.query("DELETE FROM audit_event WHERE seq > 6"), outside: ["TAIL_CUT"] },
  { what: "a tail cut together with the head", act: async ({ owner }) => {
    await owner.query("DELETE FROM audit_event WHERE seq > 5");
    await owner.query("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_event WHERE seq = 5)");
  }, outside: ["ANCHOR_MISSING"] },
  { what: "a chain recomputed whole, with the secret", act: (ground) => recompute(ground, 1, () => ({ action: "FORGED" })), outside: ["ANCHOR_ALTERED"] },
  { what: "a chain recomputed from its middle, with the secret", act: (ground) => recompute(ground, 7, () => ({ action: "FORGED" })), outside: ["ANCHOR_ALTERED"] },
  { what: "a deleted chain", act: async ({ owner }) => {
    await owner.query("DELETE FROM audit_event");
    await owner.query("UPDATE audit_head SET seq = 0, hash = ''");
  }, outside: ["CHAIN_DELETED"] },
  { what: "a deleted chain and its head", act: async ({ owner }) => {
    await owner.query("DELETE FROM audit_event");
    await owner.query("DELETE FROM audit_head");
  }, outside: ["CHAIN_DELETED"] },
  { what: "a deleted head", act: ({ owner }) => owner.query("DELETE FROM audit_head"), outside: ["HEAD_MISSING"] },
  { what: "another head", act: ({ owner }) => owner.query("UPDATE audit_head SET hash = sha256('x')"), outside: ["HEAD_ALTERED"] },
  { what: "an edited anchor", act: (ground) => rewriteLines(ground, (lines) => lines.map((line, at) => (at === 1 ? edited(line, { seq: "3" }) : line))), outside: ["ANCHOR_EDITED"] },
  { what: "an anchor edited with its id", act: (ground) => rewriteLines(ground, (lines) => lines.map((line, at) => {
    const claims = { ...findAnchor(line)!, seq: "3" };
    return at === 1 ? edited(line, { seq: "3", id: idOf(claims) }) : line;
  })), outside: ["ANCHOR_EDITED"] },
  { what: "a damaged anchor", act: (ground) => rewriteLines(ground, (lines) => lines.map((line, at) => (at === 1 ? line.slice(0, -9) : line))), outside: ["ANCHOR_UNREADABLE"] },
  { what: "an anchor removed from the middle", act: (ground) => rewriteLines(ground, (lines) => lines.filter((_, at) => at !== 1)), outside: ["ANCHOR_REMOVED"] },
  { what: "the first anchor removed", act: (ground) => rewriteLines(ground, (lines) => lines.slice(1)), outside: ["ANCHOR_REMOVED"] },
  { what: "a foreign signature", act: (ground) => rewriteLines(ground, (lines) => [...lines.slice(0, 3), forged(lines[3]!, {})]), outside: ["ANCHOR_FOREIGN"] },
  { what: "a foreign anchor that covers a cut tail", act: async (ground) => {
    await ground.owner.query("DELETE FROM audit_event WHERE seq > 5");
    await ground.owner.query("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_event WHERE seq = 5)");
    rewriteLines(ground, (lines) => [...lines.slice(0, 2), forged(lines[2]!, { seq: "5" })]);
  }, outside: ["ANCHOR_FOREIGN"] },
  { what: "the signature of another anchor", act: (ground) => rewriteLines(ground, (lines) => [edited(lines[0]!, { signature: findAnchor(lines[1]!)!.signature }), ...lines.slice(1)]), outside: ["ANCHOR_EDITED"] },
  { what: "a cut tail and a removed anchor", act: async (ground) => {
    await ground.owner.query("DELETE FROM audit_event WHERE seq > 6");
    await ground.owner.query("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_event WHERE seq = 6)");
    rewriteLines(ground, (lines) => lines.filter((_, at) => at !== 2));
  }, outside: ["ANCHOR_MISSING", "ANCHOR_REMOVED"] },
  { what: "anchors that come twice", act: (ground) => rewriteLines(ground, (lines) => [...lines, ...lines]), outside: [] },
  { what: "a line that a full disk cut short", act: (ground) => rewriteLines(ground, ([first = "", ...rest]) => [first, rest[0]!.slice(0, 99), ...rest]), outside: [] },
  { what: "a last line without its end", act: ({ file, lines }) => appendFileSync(file, lines[0]!.slice(0, 50)), outside: [] },
];

describe("anchors of the audit chain", () => {
  let clone: ClonedDatabase;
  let folder: string;
  let asked = 0;
  before(async () => {
    clone = await cloneDatabase();
  });
  after(() => clone.drop());
  // a ring of its own for each attack: the second verifier reckons long over every key of a ring
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "anchors-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const place = () => ({ dataFolder: folder, anchors: { keyFile: undefined } });
  const anchorsIn = () => join(folder, "anchors");
  const newJob = () => anchorJob({ keys: openAnchorKeys(place(), new Date()), sinks: [anchorFiles(anchorsIn())], everyMs: 0 });
  const run = (job = newJob(), log = silentLog) => job.run({ database: clone.database, clock: systemClock, log });
  const linesOf = (tenantId: Id): string[] => {
    const names = readdirSync(join(anchorsIn(), tenantId)).sort();
    return names.flatMap((name) => readFileSync(join(anchorsIn(), tenantId, name), "utf8").trimEnd().split("\n"));
  };

  async function anchoredChain(): Promise<{ tenantId: Id; file: string }> {
    const tenantId = await newChain(clone, 0);
    for (let anchor = 0; anchor < 4; anchor += 1) {
      await addEvents(clone, tenantId, 2);
      if (anchor === 2) rotateAnchorKey(place(), new Date());
      await run();
    }
    const [month] = readdirSync(join(anchorsIn(), tenantId));
    return { tenantId, file: join(anchorsIn(), tenantId, month!) };
  }

  const keysFile = (ring = openAnchorKeys(place(), new Date()).ring()): string => {
    const file = join(folder, "keys.json");
    writeFileSync(file, JSON.stringify(ring));
    return file;
  };
  const witness = async () => ({ ring: findRing(readFileSync(keysFile(), "utf8"))!, lines: await readAnchorFolder(anchorsIn()) });
  const faultsOf = ({ findings }: Proof): Fault[] => findings.map(({ fault }) => fault);

  /** What the second verifier prints and how it ends. */
  function secondOpinion(file: string, ring?: KeyRing): { faults: Fault[]; findings: unknown; exit: number | null } {
    const { stdout, stderr, status } = spawnSync(PYTHON!, [inProject("tools", "verify_audit.py"), "--anchors", anchorsIn(), "--keys", keysFile(ring), file], { encoding: "utf8" });
    if (!stdout) throw new Error(stderr);
    const { findings } = JSON.parse(stdout) as { findings: { fault: Fault; at: string }[] };
    return { faults: findings.map(({ fault }) => fault), findings, exit: status };
  }

  for (const { what, act, outside, inside = outside } of ATTACKS) {
    it(`${outside.length > 0 ? "finds" : "takes no offence at"} ${what}${outside.length > 0 ? `: ${inside.join(", ")}` : ""}`, async () => {
      const { tenantId, file } = await anchoredChain();
      await tamperWith(clone, tenantId, async (owner) => act({ owner, tenantId, file, lines: linesOf(tenantId), folder }));

      const fromDatabase = (await verifyTenants(clone.database, { code: `t-${tenantId.slice(-12)}`, witness: await witness() }))[0]!;
      expect(faultsOf(fromDatabase)).to.deep.equal(inside);
      const exported = join(folder, "export.ndjson");
      await exportChain(clone.database.tenant(tenantId), exported);
      const ours = await verifyExport(exported, { witness: await witness() });
      expect(faultsOf(ours)).to.deep.equal(outside);
      expect(faultsOf(await verifyExport(exported, { witness: await witness(), secret: TEST_SECRET }))).to.deep.equal(inside);
      if (!PYTHON) return;
      const theirs = secondOpinion(exported);
      asked += 1;
      expect(theirs.findings).to.deep.equal(ours.findings);
      expect(theirs.exit).to.equal(ours.findings[0] ? exitOf(ours.findings[0]) : 0);
    });
  }

  it("finds a tenant that is gone from the database with everything of it", async () => {
    const { tenantId } = await anchoredChain();
    await tamperWith(clone, tenantId, async (owner) => {
      for (const table of ["audit_anchor", "audit_event", "audit_head"]) await owner.query(`DELETE FROM ${table}`);
      await owner.query("DELETE FROM control.tenant WHERE id = $1", [tenantId]);
    });
    const proofs = await verifyTenants(clone.database, { witness: await witness() });
    expect(proofs.filter((proof) => proof.tenantId === tenantId).map(faultsOf)).to.deep.equal([["CHAIN_DELETED"]]);
  });

  it("finds a database that was set back and went on, and the files keep what they know", async () => {
    const { tenantId } = await anchoredChain();
    await tamperWith(clone, tenantId, async (owner) => {
      await owner.query("DELETE FROM audit_anchor WHERE number > 2");
      await owner.query("DELETE FROM audit_event WHERE seq > 4");
      await owner.query("UPDATE audit_head SET (seq, hash) = (SELECT seq, hash FROM audit_event WHERE seq = 4)");
    });
    await addEvents(clone, tenantId, 5);
    const told: string[] = [];
    const kept = linesOf(tenantId);
    await run(newJob(), { ...silentLog, error: (event, fields) => { if (fields?.["tenantId"] === tenantId) told.push(event); } });
    expect(told).to.deep.equal(["anchors.sink_failed"]);
    expect(linesOf(tenantId)).to.deep.equal(kept);
    expect(faultsOf((await verifyTenants(clone.database, { code: `t-${tenantId.slice(-12)}`, witness: await witness() }))[0]!)).to.deep.equal(["ANCHOR_ALTERED"]);
  });

  it("signs no chain that does not hold, says so, and goes on with the others", async () => {
    const broken = await newChain(clone, 2);
    const sound = await newChain(clone, 2);
    const job = newJob();
    await run(job);
    for (const tenantId of [broken, sound]) await addEvents(clone, tenantId, 2);
    await tamperWith(clone, broken, (owner) => owner.query("UPDATE audit_event SET body = body || '\\x00' WHERE seq = 3"));
    const before = job.figures.broken;
    await run(job);
    expect([linesOf(broken).length, linesOf(sound).length]).to.deep.equal([1, 2]);
    expect(job.figures.broken - before).to.equal(1);
  });

  it("says from where on only the chain speaks for itself", async () => {
    const { tenantId } = await anchoredChain();
    await addEvents(clone, tenantId, 3);
    const code = `t-${tenantId.slice(-12)}`;
    expect((await verifyTenants(clone.database, { code, witness: await witness() }))[0]!.notes.join()).to.include("from 9 to 11 came after the last anchor");
  });

  it("finds an export that was cut, damaged or is none", async () => {
    const { tenantId } = await anchoredChain();
    const whole = join(folder, "export.ndjson");
    await exportChain(clone.database.tenant(tenantId), whole);
    const lines = readFileSync(whole, "utf8").trimEnd().split("\n");
    const cases: Readonly<Record<string, { text: string; fault: Fault }>> = {
      cut: { text: `${lines.slice(0, 4).join("\n")}\n`, fault: "EXPORT_CUT" },
      empty: { text: "", fault: "EXPORT_CUT" },
      damaged: { text: lines.map((line, at) => (at === 3 ? line.slice(5) : line)).join("\n"), fault: "EXPORT_UNREADABLE" },
      headless: { text: lines.slice(1).join("\n"), fault: "EXPORT_UNREADABLE" },
    };
    for (const [name, { text, fault }] of Object.entries(cases)) {
      const file = join(folder, name);
      writeFileSync(file, text);
      expect(faultsOf(await verifyExport(file, { witness: await witness() })), name).to.deep.equal([fault]);
      if (PYTHON) expect(secondOpinion(file).faults, name).to.deep.equal([fault]);
    }
  });

  it("the command ends with the code of what it found and says it in a sentence, and with 2 when nothing was verified", async () => {
    const { tenantId, file } = await anchoredChain();
    const exported = join(folder, "export.ndjson");
    await exportChain(clone.database.tenant(tenantId), exported);
    const command = (...args: string[]) => {
      const { status, stderr } = spawnSync(process.execPath, [inProject("dist", "src", "platform", "audit", "verify.main.js"), ...args], { encoding: "utf8", env: { PATH: process.env["PATH"] } });
      return { status, stderr };
    };
    const asked = ["--export", exported, "--anchors", anchorsIn(), "--keys", keysFile()];
    const sound = command(...asked);
    expect(sound.status).to.equal(0);
    expect(sound.stderr).to.include("8 events, sound").and.include("without APP_SECRET");
    expect(command("--export", exported).stderr).to.include("without signed anchors");
    writeFileSync(file, linesOf(tenantId).slice(1).join("\n"));
    const found = command(...asked);
    expect([found.status, found.stderr.includes("anchor 1 is missing: it was removed from the files")]).to.deep.equal([33, true]);
    for (const wrong of [["--nonsense"], ["--export", exported, "--keys", join(folder, "keys.json")], ["--export", join(folder, "nowhere"), "--anchors", anchorsIn(), "--keys", join(folder, "keys.json")]]) {
      const { status, stderr } = command(...wrong);
      expect([status, /\n\s+at /.test(stderr)], wrong.join(" ")).to.deep.equal([2, false]);
    }
  });

  it("a retired key signs nothing more, and a ring that was edited is no ring", async () => {
    const { tenantId } = await anchoredChain();
    const { ring, lines } = await witness();
    const [before, last] = ring.keys.slice(-2) as [RingKey, RingKey];
    const early = { ...ring, keys: [...ring.keys.slice(0, -2), { ...before, until: "2026-01-01T00:00:00.000Z" }, last] };
    expect(findUnvouchedKey(ring)).to.equal(undefined);
    expect(findUnvouchedKey(early)?.id).to.equal(last.id);
    for (const wrong of [{ signature: last.signature!.replace(/^./, (digit) => (digit === "0" ? "1" : "0")) }, { publicKey: before.publicKey }, { signedBy: last.id }, { from: early.keys[0]!.from }]) {
      const wrongRing = { ...ring, keys: [...ring.keys.slice(0, -1), { ...last, ...wrong }] };
      expect(findUnvouchedKey(wrongRing)?.id, Object.keys(wrong).join()).to.equal(last.id);
      if (PYTHON) expect(secondOpinion(join(folder, "export.ndjson"), wrongRing).faults, Object.keys(wrong).join()).to.deep.equal(["RING_BROKEN"]);
    }
    const [proof] = await verifyTenants(clone.database, { code: `t-${tenantId.slice(-12)}`, witness: { ring: early, lines } });
    expect(faultsOf(proof!)).to.deep.equal(["ANCHOR_OUT_OF_TIME"]);
  });

  it("a key that others can read, that is damaged or gone refuses the start in a sentence", () => {
    const other = join(folder, "other");
    const open = (keyFile?: string): string => {
      try {
        openAnchorKeys({ dataFolder: other, anchors: { keyFile } }, new Date());
        return "opened";
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(open()).to.equal("opened");
    const file = join(other, "anchor.key");
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(open()).to.equal("opened");
    writeFileSync(join(other, "open.key"), readFileSync(file), { mode: 0o644 });
    expect(open(join(other, "open.key"))).to.include("chmod 600");
    expect(open(join(other, "nowhere.key"))).to.include("anchor-rotate");
    writeFileSync(file, readFileSync(file, "utf8").replace(/"from": "20/, '"from": "19'));
    rotateAnchorKey({ dataFolder: other, anchors: { keyFile: undefined } }, new Date());
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/"from": "20/g, '"from": "19'));
    expect(open()).to.include("does not hold together");
    writeFileSync(file, "{}");
    expect(open()).to.include("holds no key");
  });

  it(`the second verifier was asked about every attack${PYTHON ? "" : ": it was NOT, because this machine has no python3"}`, function () {
    if (!PYTHON) this.skip();
    expect(asked).to.equal(ATTACKS.length);
  });
});
