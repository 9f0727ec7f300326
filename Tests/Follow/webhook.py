"""The sample for web hooks against a server that fails, redirects, hangs up, and takes results at last."""

import argparse
import hashlib
import hmac
import http.server
import json
import os
import subprocess
import tempfile
import threading

from crash import Case

SECRET = "a key with \"quotes\" and ünicode"


class Hook(http.server.BaseHTTPRequestHandler):
    """Answers each result with the next of some answers, and takes it with the last of them."""

    answers = [500, 302, 307, None, 200]
    taken, tries, elsewhere = [], {}, []

    def do_GET(self):
        Hook.elsewhere.append(self.path)
        self.answer(200)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path != "/hook":
            Hook.elsewhere.append(self.path)
            return self.answer(200)
        key = self.headers["Idempotency-Key"]
        signature = "sha256=" + hmac.new(SECRET.encode(), body, hashlib.sha256).hexdigest()
        assert self.headers["X-Trailbell-Signature"] == signature, "the signature is another one"
        assert self.headers["Content-Type"] == "application/json"
        count = Hook.tries[key] = Hook.tries.get(key, 0) + 1
        answer = Hook.answers[min(count, len(Hook.answers)) - 1]
        if answer == 200:
            Hook.taken.append((key, json.loads(body)))
        self.answer(answer)

    def answer(self, status):
        if status is None:
            return self.connection.close()
        self.send_response(status)
        if status in (302, 307):
            self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("trailbell", nargs="?", default=".build/release/trailbell")
    trailbell = os.path.abspath(parser.parse_args().trailbell)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as folder:
        case = Case(trailbell, folder, seed=1)
        for _ in range(30):
            case.grow()
        environment = {**os.environ, "WEBHOOK_URL": f"http://127.0.0.1:{server.server_port}/hook", "WEBHOOK_SECRET": SECRET}
        command = case.command("--once", "--from", "beginning", "--exec", os.path.abspath("Samples/Following/webhook"))
        # A result is tried five times in a pass, of which the last one is taken.
        for _ in range(2):
            ended = subprocess.run(command, env=environment, stderr=subprocess.PIPE, check=False, text=True)
            assert ended.returncode == 0, ended.stderr
        assert "answered with 500" in ended.stderr or all(count == 5 for count in Hook.tries.values()), Hook.tries
        edge = json.loads(case.status())["finalUpTo"]
        found = [change for _, change in Hook.taken]
        changes = sorted((change["at"], change["alarm"], change["to"]) for change in found)
        assert changes == case.replayed(edge) and changes, "what was posted is not what one replay finds"
        for alarm in {change["alarm"] for change in found}:
            times = [change["at"] for change in found if change["alarm"] == alarm]
            assert times == sorted(times), "an alarm's changes came in another order"
        assert not Hook.elsewhere, "a redirect was followed"
        for address in ("http://example.com/", "http://127.0.0.1:80@example.com/", 'http://127.0.0.1/"'):
            refused = subprocess.run(
                ["Samples/Following/webhook"], env={**environment, "WEBHOOK_URL": address, "TRAILBELL_ID": "1"}, stdin=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=False)
            assert refused.returncode == 2, f"posted without encryption to {address}"
    print(f"web hook: {len(found)} changes taken after {sum(Hook.tries.values())} requests, in order, signed, no redirect followed")


if __name__ == "__main__":
    main()
