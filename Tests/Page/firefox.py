"""The page in Firefox, steered by the Marionette protocol: messages with their lengths before them, over TCP."""

import json
import os
import shutil
import socket
import subprocess
import tempfile
import time

# Nothing that Firefox would ask of the network by itself.
PREFERENCES = {
    "datareporting.policy.dataSubmissionEnabled": False, "browser.shell.checkDefaultBrowser": False, "app.update.enabled": False,
    "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,", "browser.startup.homepage": "about:blank",
}


class Firefox:
    """One session without a window, with a profile of its own; ends with the `with` statement."""

    def __init__(self):
        program = shutil.which("firefox-esr") or shutil.which("firefox")
        if not program:
            raise SystemExit("Firefox is not there; run Tests/Page/install --firefox")
        self.folder = tempfile.mkdtemp()
        port = free_port()
        with open(os.path.join(self.folder, "user.js"), "w", encoding="utf-8") as file:
            for name, chosen in (PREFERENCES | {"marionette.port": port}).items():
                file.write(f"user_pref({json.dumps(name)}, {json.dumps(chosen)});\n")
        self.log = open(os.path.join(self.folder, "log"), "wb")
        self.program = subprocess.Popen([program, "--marionette", "--headless", "--no-remote", "--profile", self.folder],
                                        stdout=self.log, stderr=subprocess.STDOUT, env=os.environ | {"HOME": self.folder})
        self.number = 0
        self.connection = self.connect(port)
        self.answer()
        self.version = self.send("WebDriver:NewSession", {})["capabilities"]["browserVersion"]

    def connect(self, port):
        """Connects as soon as Firefox listens."""
        for _ in range(600):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=60)
            except OSError:
                time.sleep(0.1)
        raise SystemExit("Firefox did not start")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.connection.close()
        self.program.terminate()
        self.program.wait()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def answer(self):
        """The next message."""
        length = b""
        while not length.endswith(b":"):
            length += self.take(1)
        return json.loads(self.take(int(length[:-1])))

    def take(self, count):
        content = b""
        while len(content) < count:
            part = self.connection.recv(count - len(content))
            if not part:
                raise RuntimeError("Firefox closed the connection")
            content += part
        return content

    def send(self, name, parameters):
        """Sends a command and returns its result."""
        self.number += 1
        message = json.dumps([0, self.number, name, parameters]).encode()
        self.connection.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self.answer()
        if error:
            raise RuntimeError(f"{name}: {error['error']}: {error['message']}")
        return result

    def run(self, script):
        return self.send("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def complaints(self):
        """Errors of pages from disk, and what a policy did not let happen; Firefox's own troubles are left out."""
        self.log.flush()
        with open(os.path.join(self.folder, "log"), encoding="utf-8", errors="replace") as file:
            return [line for line in file if ("JavaScript error" in line and "file://" in line) or "Content-Security-Policy" in line]


def free_port():
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return found.getsockname()[1]


def check(page):
    with Firefox() as browser:
        browser.send("WebDriver:Navigate", {"url": f"file://{page}"})
        for _ in range(200):
            if browser.run("return document.documentElement.hasAttribute('data-whole')"):
                break
            time.sleep(0.1)
        time.sleep(0.5)
        shown = browser.run("""const count = (selector) => document.querySelectorAll(selector).length;
          return { lanes: count('.lane svg .state'), marks: count('.mark'), rows: count('#record-rows tbody tr'),
            cards: count('article.card') }""")
        assert all(shown.values()), (shown, browser.complaints())
        size = browser.run("return document.querySelector('.lane svg .state').closest('svg').getBoundingClientRect().width")
        assert size > 300, size
        browser.run("""const button = (label) => [...document.querySelectorAll('button')].find((one) => one.textContent === label);
          button('Zoom in').click();
          const zone = document.querySelector('#page-tools select');
          zone.value = 'local';
          zone.dispatchEvent(new Event('change'));
          document.querySelector('.opener').click()""")
        assert browser.run("return document.querySelector('dialog').open && document.querySelector('dialog .facts') !== null")
        assert not browser.complaints(), browser.complaints()
    return f"opens in Firefox {browser.version}: " + ", ".join(f"{count} {name}" for name, count in shown.items())
