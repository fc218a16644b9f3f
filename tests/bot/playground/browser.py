"""Headless Chromium, driven by the Chrome DevTools protocol over tornado's websocket client."""

import asyncio
import base64
import itertools
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from tornado.websocket import WebSocketClientConnection, websocket_connect

_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
)
_START_WITHIN = 30.0
_ANSWER_WITHIN = 20.0
_KEYS = {"Enter": 13, "Tab": 9, "Escape": 27, "ArrowUp": 38, "ArrowDown": 40, "ArrowRight": 39, "ArrowLeft": 37}


def find_chromium() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


class Chromium:
    """A browser process with a profile of its own, gone with everything it started when it is left."""

    def __init__(self, program: str) -> None:
        self._program = program
        self._profile = Path(tempfile.mkdtemp(prefix="playground-chromium-"))

    def __enter__(self) -> str:
        """Starts the browser and returns the address of its websocket."""
        command = [self._program, *_FLAGS, f"--user-data-dir={self._profile}", "about:blank"]
        self._process = subprocess.Popen(  # noqa: S603 - the browser on PATH
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        address = self._profile / "DevToolsActivePort"
        deadline = time.monotonic() + _START_WITHIN
        while time.monotonic() < deadline:
            if address.exists() and len(lines := address.read_text().splitlines()) > 1:
                return f"ws://127.0.0.1:{lines[0]}{lines[1]}"
            time.sleep(0.05)
        self.__exit__(None, None, None)
        raise TimeoutError("Chromium did not open its debugging port.")

    def __exit__(self, *_: object) -> None:
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        shutil.rmtree(self._profile, ignore_errors=True)


class Page:
    """A page in a fresh context, its viewport as large as the test wants; collects what goes wrong on it."""

    def __init__(self, address: str, *, width: int, height: int, is_dark: bool = False) -> None:
        self.troubles: list[str] = []
        self._address = address
        self._size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._scheme = "dark" if is_dark else "light"
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[Any]] = {}
        self._session: dict[str, str] = {}

    async def __aenter__(self) -> Self:
        self._socket: WebSocketClientConnection = await websocket_connect(self._address, max_message_size=64 << 20)
        self._listener = asyncio.create_task(self._listen())
        self._context = (await self._send("Target.createBrowserContext"))["browserContextId"]
        target = await self._send("Target.createTarget", url="about:blank", browserContextId=self._context)
        attached = await self._send("Target.attachToTarget", targetId=target["targetId"], flatten=True)
        self._session = {"sessionId": attached["sessionId"]}
        for domain in ("Page", "Runtime", "Log"):
            await self._send(f"{domain}.enable")
        await self._send("Emulation.setDeviceMetricsOverride", **self._size)
        await self._send("Emulation.setFocusEmulationEnabled", enabled=True)
        features = [{"name": "prefers-color-scheme", "value": self._scheme}]
        await self._send("Emulation.setEmulatedMedia", features=features)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session = {}
        try:
            await self._send("Target.disposeBrowserContext", browserContextId=self._context)
        finally:
            self._socket.close()
            await self._listener

    async def open(self, url: str) -> None:
        await self._send("Page.navigate", url=url)

    async def evaluate(self, expression: str) -> Any:
        """The value of a JavaScript expression; promises are awaited."""
        answer = await self._send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"]["exception"].get("description"))
        return answer["result"].get("value")

    async def wait_for(self, expression: str) -> None:
        """Waits until a JavaScript expression is truthy."""
        deadline = time.monotonic() + _ANSWER_WITHIN
        while time.monotonic() < deadline:
            with suppress(AssertionError):
                if await self.evaluate(f"Boolean({expression})"):
                    return
            await asyncio.sleep(0.03)
        shown = await self.evaluate("document.body.innerText")
        raise AssertionError(f"Not on the page: {expression}\n{shown}\n{self.troubles}")

    async def wait_for_text(self, text: str, within: str = "body") -> None:
        await self.wait_for(f"document.querySelector({json.dumps(within)}).innerText.includes({json.dumps(text)})")

    async def click(self, selector: str, text: str = "") -> None:
        """Clicks with the mouse on the first visible element of a selector whose text contains `text`."""
        found = (
            f"[...document.querySelectorAll({json.dumps(selector)})]"
            f".find((one) => one.checkVisibility() && one.innerText.includes({json.dumps(text)}))"
        )
        await self.wait_for(f"{found} !== undefined")
        centre = f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2])({found}.getBoundingClientRect())"
        x, y = await self.evaluate(f"{found}.scrollIntoView({{block: 'nearest'}}), {centre}")
        for kind in ("mousePressed", "mouseReleased"):
            await self._send("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def type(self, text: str) -> None:
        await self._send("Input.insertText", text=text)

    async def press(self, key: str, *, shift: bool = False) -> None:
        facts: dict[str, Any] = {"key": key, "code": key, "windowsVirtualKeyCode": _KEYS[key], "modifiers": 8 * shift}
        text = {"text": "\r"} if key == "Enter" else {}
        await self._send("Input.dispatchKeyEvent", type="keyDown", **facts, **text)
        await self._send("Input.dispatchKeyEvent", type="keyUp", **facts)

    async def screenshot(self, path: str) -> None:
        picture = await self._send("Page.captureScreenshot", format="png")
        await asyncio.to_thread(Path(path).write_bytes, base64.b64decode(picture["data"]))

    async def _send(self, method: str, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        waiting = self._answers[number] = asyncio.get_running_loop().create_future()
        await self._socket.write_message(json.dumps({"id": number, "method": method, "params": params} | self._session))
        answer: dict[str, Any] = await asyncio.wait_for(waiting, _ANSWER_WITHIN)
        if "error" in answer:
            raise AssertionError(f"{method}: {answer['error']['message']}")
        return dict(answer["result"])

    async def _listen(self) -> None:
        while (content := await self._socket.read_message()) is not None:
            message = json.loads(content)
            if waiting := self._answers.pop(message.get("id", 0), None):
                waiting.set_result(message)
            self._note_trouble(message.get("method", ""), message.get("params", {}))

    def _note_trouble(self, method: str, params: dict[str, Any]) -> None:
        if method == "Runtime.exceptionThrown":
            details = params["exceptionDetails"]
            self.troubles.append(str(details.get("exception", {}).get("description", details["text"])))
        elif method == "Log.entryAdded" and params["entry"]["level"] in {"error", "warning"}:
            self.troubles.append(f"{params['entry']['text']} {params['entry'].get('url', '')}")
        elif method == "Runtime.consoleAPICalled" and params["type"] in {"error", "warning", "assert"}:
            self.troubles.append(str(params["args"]))
