"""The pictures of the docs, taken of the demo as it is today: `make docs`.

Needs Chromium and its driver. Every picture is written anew, so the docs cannot show a page
that no longer exists.
"""

from __future__ import annotations

import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

from selenium import webdriver
from selenium.webdriver.common.by import By

PICTURES = Path(__file__).parent / "pictures"
STARTING = 120  # seconds that loading the demo may take
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
)


@contextmanager
def demo() -> Iterator[str]:
    """The demo served from a new folder on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory() as data:
        command = [str(Path(sys.executable).with_name("sayso")), "demo", "--data", data, "--port", str(port)]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            yield _ready(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()
            server.wait(10)


def _ready(address: str) -> str:
    for _ in range(STARTING * 2):
        try:
            with urlopen(address + "/healthz"):  # noqa: S310 - our own address
                return address
        except OSError:
            time.sleep(0.5)
    raise SystemExit("the demo did not come up")


@contextmanager
def window(width: int, height: int) -> Iterator[webdriver.Chrome]:
    """A headless Chromium of that size with a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        options = webdriver.ChromeOptions()
        for flag in (*FLAGS, f"--user-data-dir={profile}", f"--window-size={width},{height}"):
            options.add_argument(flag)
        browser = webdriver.Chrome(options=options, service=webdriver.ChromeService("/usr/bin/chromedriver"))
        try:
            # a window is never narrower than 500 pixels: a phone is emulated
            browser.execute_cdp_cmd(
                "Emulation.setDeviceMetricsOverride",
                {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600},
            )
            yield browser
        finally:
            browser.quit()


def take(browser: webdriver.Chrome, name: str) -> None:
    """One picture of what the window shows."""
    time.sleep(0.4)
    browser.save_screenshot(str(PICTURES / f"{name}.png"))
    sys.stdout.write(f"{PICTURES.name}/{name}.png\n")


def longest_chain(browser: webdriver.Chrome, address: str) -> str:
    """The claim with the most steps in the demo's article on retellings."""
    browser.get(f"{address}/search?q=retelling+adds+steps")
    browser.get(str(browser.find_element(By.CSS_SELECTOR, "a[href^='/articles/']").get_attribute("href")))
    links = {str(a.get_attribute("href")) for a in browser.find_elements(By.CSS_SELECTOR, "a[href^='/claims/']")}
    steps = {}
    for link in sorted(links):
        browser.get(link)
        steps[link] = len(browser.find_elements(By.CSS_SELECTOR, "ol.chain > li"))
    return max(steps, key=steps.__getitem__)


def main() -> None:
    """Every page, wide and narrow."""
    PICTURES.mkdir(exist_ok=True)
    with demo() as address:
        for size, width, height in (("wide", 1280, 900), ("narrow", 390, 844)):
            with window(width, height) as browser:
                browser.get(address)
                take(browser, f"front-{size}")
                story = browser.find_element(By.CSS_SELECTOR, "a[href^='/stories/']").get_attribute("href")
                browser.get(str(story))
                take(browser, f"story-{size}")
                claim = browser.find_element(By.CSS_SELECTOR, "a[href^='/claims/']").get_attribute("href")
                browser.get(str(claim))
                take(browser, f"claim-{size}")
                article = browser.find_element(By.CSS_SELECTOR, "a[href^='/articles/']").get_attribute("href")
                browser.get(str(article))
                take(browser, f"article-{size}")
                browser.get(longest_chain(browser, address))
                take(browser, f"four-steps-{size}")
                if size == "wide":
                    for page in ("places", "series", "search?q=Hyesan"):
                        browser.get(f"{address}/{page}")
                        take(browser, f"{page.split('?')[0]}-{size}")


if __name__ == "__main__":
    main()
