#!/usr/bin/env python3
"""A second verifier of audit chains: reads exports, anchor files and a key ring, shares no code with the platform, and needs no secret.

python3 tools/verify_audit.py --anchors FOLDER --keys FILE EXPORT...

Formats: docs/audit.md. For each export one line of JSON says what was found, and up to which event anchors speak for it. The exit code
is that of the first finding, 0 when all is sound, 2 when nothing could be verified. Python 3.8 and its standard library are enough.
"""
import argparse, base64, hashlib, json, pathlib, re, struct, sys
from datetime import datetime, timedelta, timezone

# Read a row as: a FAULT ends the verifier with this exit code.
EXIT = {
    "EVENT_MISSING": 10, "BODY_UNREADABLE": 13, "COLUMN_ALTERED": 14, "LINK_BROKEN": 15, "HEAD_MISSING": 16, "TAIL_CUT": 18, "HEAD_ALTERED": 19,
    "ANCHOR_MISSING": 20, "ANCHOR_ALTERED": 21, "CHAIN_DELETED": 22, "CONTENT_ALTERED": 23,
    "ANCHOR_UNREADABLE": 30, "ANCHOR_EDITED": 31, "ANCHOR_FOREIGN": 32, "ANCHOR_REMOVED": 33, "ANCHOR_FORKED": 34, "ANCHOR_OUT_OF_TIME": 35,
    "RING_BROKEN": 40, "EXPORT_UNREADABLE": 41, "EXPORT_CUT": 42,
}
EVENT_FIELDS = 19
GRACE = timedelta(minutes=10)


class Found(Exception):
    """A fault, and where: it ends the walk that meets it."""


# Ed25519 (RFC 8032, 5.1): verification only, so nothing here has to be secret or run in constant time.
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def add(p, q):
    """Points as (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(scalar, point):
    total = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def point(raw):
    """The point that 32 bytes stand for, or None."""
    y = int.from_bytes(raw, "little")
    sign, y = y >> 255, y & (1 << 255) - 1
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(public, message, signature):
    key, r = point(public), point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if key is None or r is None or s >= L:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % L
    left, right = times(s, BASE), add(r, times(h, key))
    return (left[0] * right[2] - right[0] * left[2]) % P == 0 and (left[1] * right[2] - right[1] * left[2]) % P == 0


# Canonical bytes: each text after its length in four bytes, big-endian.
def packed(*texts):
    return b"".join(struct.pack(">I", len(raw)) + raw for raw in (text.encode() for text in texts))


def unpacked(body):
    """The texts again, or None for bytes that are no such list."""
    texts, at = [], 0
    while at + 4 <= len(body):
        end = at + 4 + struct.unpack_from(">I", body, at)[0]
        if end > len(body):
            return None
        texts.append(body[at + 4:end].decode("utf-8", "replace"))
        at = end
    return texts if at == len(body) else None


def instant(text):
    whole, _, fraction = text.rstrip("Z").partition(".")
    return datetime.strptime(whole, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=timezone.utc) + timedelta(seconds=float("0." + (fraction or "0")))


def parsed(line):
    try:
        value = json.loads(line)
    except ValueError:
        return None
    return value if isinstance(value, dict) else None


def is_form(value, form):
    return isinstance(value, str) and re.fullmatch(form, value, re.ASCII) is not None


# The key ring: every key but the first is signed by the one before it, or says that the one before was lost.
def read_ring(file):
    keys = json.loads(pathlib.Path(file).read_text())["keys"]
    for before, key in zip([None] + keys, keys):
        name = hashlib.sha256(b"anchor-key-id" + bytes.fromhex(key["publicKey"])).hexdigest()[:16]
        message = packed("enforcement-responsibility/anchor-key", "1", key["id"], key["publicKey"], key["from"], key["signedBy"] or "")
        if before is None or key["signedBy"] is None:
            vouched = key["signedBy"] is None
        else:
            vouched = key["signedBy"] == before["id"] and is_signed(bytes.fromhex(before["publicKey"]), message, bytes.fromhex(key["signature"] or ""))
        if name != key["id"] or not vouched or before is not None and before["until"] != key["from"]:
            raise Found("RING_BROKEN", key["id"])
        if before is not None and key["signedBy"] is None:
            print(f"key {key['id']} is vouched for by no key before it, which was lost: ask the operator whether it is theirs", file=sys.stderr)
    return keys


# Read a row as: a FIELD of an anchor has this form.
ANCHOR = {
    "tenant": r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "seq": r"[1-9]\d{0,18}", "hash": r"[0-9a-f]{64}", "digest": r"[0-9a-f]{64}",
    "madeAt": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", "keyId": r"[0-9a-f]{16}", "previous": r"([0-9a-f]{64})?", "id": r"[0-9a-f]{64}",
    "signature": r"[0-9a-f]{128}",
}


def find_anchor(line):
    anchor = parsed(line)
    if anchor is None or anchor.get("format") != 1 or type(anchor.get("number")) is not int or anchor["number"] < 1:
        return None
    return anchor if all(is_form(anchor.get(field), form) for field, form in ANCHOR.items()) else None


def fault_of_anchor(anchor, keys):
    message = packed("enforcement-responsibility/audit-anchor", "1", anchor["tenant"], str(anchor["number"]), anchor["seq"], anchor["hash"],
                     anchor["digest"], anchor["madeAt"], anchor["keyId"], anchor["previous"])
    if hashlib.sha256(message).hexdigest() != anchor["id"]:
        return "ANCHOR_EDITED"
    key = next((key for key in keys if key["id"] == anchor["keyId"]), None)
    if key is None:
        return "ANCHOR_FOREIGN"
    if not is_signed(bytes.fromhex(key["publicKey"]), message, bytes.fromhex(anchor["signature"])):
        return "ANCHOR_EDITED"
    at = instant(anchor["madeAt"])
    in_time = instant(key["from"]) - GRACE <= at and (key["until"] is None or at <= instant(key["until"]) + GRACE)
    return None if in_time else "ANCHOR_OUT_OF_TIME"


def finding_of_order(anchors, keys):
    number, previous, seq, rank = 0, "", 0, 0
    for anchor in anchors:
        own = [key["id"] for key in keys].index(anchor["keyId"])
        if anchor["number"] > number + 1:
            return "ANCHOR_REMOVED", str(number + 1)
        if anchor["number"] <= number or anchor["previous"] != previous or int(anchor["seq"]) <= seq:
            return "ANCHOR_FORKED", str(anchor["number"])
        if own < rank:
            return "ANCHOR_OUT_OF_TIME", str(anchor["number"])
        number, previous, seq, rank = anchor["number"], anchor["id"], int(anchor["seq"]), own
    return None


def read_anchors(folder, tenant, keys):
    """The anchors that hold, in their order, and the first thing that is wrong with the files."""
    lines = []
    for file in sorted(pathlib.Path(folder, tenant).glob("*.ndjson")):
        if not re.fullmatch(r"\d{4}-\d{2}\.ndjson", file.name):
            continue
        *whole, rest = file.read_bytes().decode("utf-8", "replace").split("\n")
        name = f"{tenant}/{file.name}"
        lines += [(text, f"line {at} of {name}", True) for at, text in enumerate(whole, 1)]
        lines += [(rest, f"line {len(whole) + 1} of {name}", False)] if rest else []
    held, findings = {}, []
    for (text, at, is_whole), after in zip(lines, lines[1:] + [None]):
        anchor = find_anchor(text)
        fault = fault_of_anchor(anchor, keys) if anchor else "ANCHOR_UNREADABLE"
        if anchor and fault is None:
            held[anchor["id"]] = anchor
        elif anchor:
            findings.append((fault, str(anchor["number"])))
        elif not (after[0].startswith(text) if after else not is_whole):  # what a full disk cut short is written again behind it
            findings.append((fault, at))
    sound = sorted(held.values(), key=lambda anchor: (anchor["number"], anchor["id"]))
    return sound, findings[0] if findings else finding_of_order(sound, keys)


# The export: a header, the events in their order, a last line.
def read_lines(file):
    with open(file, encoding="utf-8", errors="replace") as lines:
        number = 0
        for number, line in enumerate(lines, 1):
            value = parsed(line)
            if value is None:
                raise Found("EXPORT_UNREADABLE", f"line {number}")
            if number > 1 and value.get("end") is True:
                return
            yield number, value
        raise Found("EXPORT_CUT", str(number))


def header_of(value):
    head = value.get("head")
    sound = isinstance(head, (dict, type(None))) and value.get("format") == 1 and value.get("export") == "audit-chain" and is_form(value.get("tenant"), r"[0-9a-f-]{36}")
    if not sound or "head" not in value or head is not None and not (is_form(head.get("seq"), r"0|[1-9]\d{0,18}") and is_form(head.get("hash"), r"([0-9a-f]{64})?")):
        raise Found("EXPORT_UNREADABLE", "line 1")
    return value["tenant"], head


BASE64 = r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"


def walk(lines, tenant, head, marks):
    """Follows the chain from its first event; raises at the first that does not hold. Answers with how many there are."""
    seq, hash_, digest, coming = 0, "", bytes(32), list(marks)
    for number, event in lines:
        if not (is_form(event.get("seq"), r"0|[1-9]\d{0,18}") and is_form(event.get("hash"), r"[0-9a-f]{64}") and is_form(event.get("body"), BASE64)):
            raise Found("EXPORT_UNREADABLE", f"line {number}")
        if int(event["seq"]) != seq + 1:
            raise Found("EVENT_MISSING", str(seq + 1))
        body = base64.b64decode(event["body"])
        fields = unpacked(body)
        if fields is None or len(fields) != EVENT_FIELDS or fields[0] != "1":
            raise Found("BODY_UNREADABLE", event["seq"])
        if fields[3] != hash_:
            raise Found("LINK_BROKEN", event["seq"])
        if fields[1] != tenant or fields[2] != event["seq"]:
            raise Found("COLUMN_ALTERED", event["seq"])
        seq, hash_ = seq + 1, event["hash"]
        digest = hashlib.sha256(digest + bytes.fromhex(hash_) + body).digest()
        if coming and coming[0]["seq"] == event["seq"]:
            mark = coming.pop(0)
            if mark["hash"] != hash_:
                raise Found("ANCHOR_ALTERED", event["seq"])
            if mark["digest"] != digest.hex():
                raise Found("CONTENT_ALTERED", event["seq"])
    end = str(seq + 1)
    if marks and seq == 0 and (head is None or head["seq"] == "0"):
        raise Found("CHAIN_DELETED", end)
    if head is None:
        raise Found("HEAD_MISSING", end)
    if int(head["seq"]) != seq:
        raise Found("TAIL_CUT", end)
    if head["hash"] != hash_:
        raise Found("HEAD_ALTERED", end)
    if marks and int(marks[-1]["seq"]) > seq:
        raise Found("ANCHOR_MISSING", end)
    return seq


def marks_of(anchors):
    """One for each place: of anchors that contradict each other, the one that was there first."""
    marks = {}
    for anchor in anchors:
        marks.setdefault(int(anchor["seq"]), anchor)
    return [marks[seq] for seq in sorted(marks)]


def verify(file, folder, keys):
    tenant, events, covered, findings = file, None, 0, []
    try:
        lines = read_lines(file)
        tenant, head = header_of(next(lines)[1])
        anchors, wrong = read_anchors(folder, tenant, keys)
        findings = [wrong] if wrong else []
        covered = max((int(anchor["seq"]) for anchor in anchors), default=0)
        events = walk(lines, tenant, head, marks_of(anchors))
    except Found as found:
        findings = [found.args] if found.args[0].startswith("EXPORT") else [found.args] + findings
    return {"tenant": tenant, "events": events, "anchoredTo": covered, "findings": [{"fault": fault, "at": at} for fault, at in findings]}


def main():
    asked = argparse.ArgumentParser(description="Verifies exports of audit chains against signed anchors.")
    asked.add_argument("--anchors", required=True, help="folder of signed anchors, best one that was kept elsewhere")
    asked.add_argument("--keys", required=True, help="the public key ring")
    asked.add_argument("exports", nargs="+")
    options = asked.parse_args()
    try:
        keys = read_ring(options.keys)
        if next(pathlib.Path(options.anchors).glob("*/*.ndjson"), None) is None:
            raise ValueError(f"{options.anchors} holds no anchors")
        reports = [verify(file, options.anchors, keys) for file in options.exports]
    except Found as found:
        reports = [{"tenant": None, "events": None, "anchoredTo": 0, "findings": [{"fault": found.args[0], "at": found.args[1]}]}]
    except (OSError, ValueError, KeyError, TypeError) as error:
        print(f"nothing was verified: {error!r}", file=sys.stderr)
        return 2
    for report in reports:
        print(json.dumps(report))
    return next((EXIT[finding["fault"]] for report in reports for finding in report["findings"]), 0)


if __name__ == "__main__":
    sys.exit(main())
