"""Chromium without a window, steered by WebDriver over HTTP."""

import base64
import json
import re
import shutil
import subprocess
import tempfile
import urllib.error
import urllib.request

KEYS = {
    "Tab": "\ue004", "Enter": "\ue007", "Shift": "\ue008", "Escape": "\ue00c", "PageDown": "\ue00f", "End": "\ue010",
    "Home": "\ue011", "Left": "\ue012", "Up": "\ue013", "Right": "\ue014", "Down": "\ue015", "Control": "\ue009",
}
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"


class Browser:
    """One session, with a folder of its own for what pages save; ends with the `with` statement."""

    def __init__(self, width=1280, height=900):
        for program in ("chromedriver", "chromium"):
            if not shutil.which(program):
                raise SystemExit(f"{program} is not there; run Tests/Page/install")
        self.folder = tempfile.mkdtemp()
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.address = f"http://127.0.0.1:{self.port()}/session"
        self.opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        self.address += "/" + self.send("POST", "", {"capabilities": {"alwaysMatch": self.wishes(width, height)}})["sessionId"]

    def port(self):
        """The port that the driver found free."""
        for line in self.driver.stdout:
            found = re.search(rb"started successfully on port (\d+)", line)
            if found:
                return int(found[1])
        raise SystemExit("chromedriver did not start")

    def wishes(self, width, height):
        return {
            "browserName": "chrome",
            "unhandledPromptBehavior": "ignore",
            "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            "goog:chromeOptions": {
                "args": ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--force-device-scale-factor=1",
                         "--force-prefers-reduced-motion", "--js-flags=--expose-gc", f"--window-size={width},{height}"],
                "prefs": {"download.default_directory": self.folder, "download.prompt_for_download": False,
                          "profile.default_content_setting_values.automatic_downloads": 1},
            },
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        try:
            self.send("DELETE", "")
        except (OSError, RuntimeError):
            pass
        self.driver.terminate()
        self.driver.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def send(self, method, path, body=None):
        """Sends a command and returns its value."""
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, content, {"Content-Type": "application/json"}, method=method)
        try:
            with self.opener.open(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            value = json.load(error)["value"]
            raise RuntimeError(f"{path}: {value['error']}: {value['message']}") from None

    def open(self, path):
        """Opens a page from disk, with empty logs."""
        self.log("browser"), self.log("performance")
        self.send("POST", "/url", {"url": f"file://{path}"})

    def run(self, script, *arguments):
        """Runs a function's body in the page and returns what it returns."""
        return self.send("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def command(self, name, **parameters):
        """A command of the DevTools protocol."""
        return self.send("POST", "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def press(self, *keys, held=None):
        """Presses keys one after the other, named as in KEYS or one letter each."""
        strokes = [KEYS.get(key, key) for key in keys]
        actions = [{"type": kind, "value": key} for key in strokes for kind in ("keyDown", "keyUp")]
        if held:
            actions = [{"type": "keyDown", "value": KEYS[held]}, *actions, {"type": "keyUp", "value": KEYS[held]}]
        self.send("POST", "/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def pointer(self, *steps):
        """Moves and presses the mouse: ("move", x, y), ("down",), ("up",)."""
        kinds = {"down": {"type": "pointerDown", "button": 0}, "up": {"type": "pointerUp", "button": 0}}
        actions = [kinds[step[0]] if step[0] in kinds else
                   {"type": "pointerMove", "duration": 30, "x": round(step[1]), "y": round(step[2])} for step in steps]
        self.send("POST", "/actions", {"actions": [{"type": "pointer", "id": "mouse", "actions": actions}]})

    def click(self, selector):
        found = self.send("POST", "/element", {"using": "css selector", "value": selector})
        self.send("POST", f"/element/{found[ELEMENT]}/click", {})

    def log(self, kind):
        return self.send("POST", "/se/log", {"type": kind})

    def screenshot(self, path):
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("GET", "/screenshot")))

    def paper(self, width, height):
        """The page as a PDF on paper of so many centimetres."""
        page = {"width": width, "height": height}
        return base64.b64decode(self.send("POST", "/print", {"page": page, "background": False}))

    def media(self, scheme):
        """Shows pages as to one who prefers `light` or `dark`."""
        self.command("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
