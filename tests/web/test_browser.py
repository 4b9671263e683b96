"""A real browser: from the front page to a claim's chain and to its words, by mouse, keyboard and phone."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from fastapi import FastAPI
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

import sayso.web

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
BUILT = Path(sayso.web.__file__).parent / "static" / "built" / "reading.js"

pytestmark = [
    pytest.mark.browser,
    pytest.mark.xdist_group("browser"),
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no Chromium or no chromedriver on this machine"),
]
built = pytest.mark.skipif(not BUILT.exists(), reason="the modules are not built: npm ci && npm run build in frontend/")

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    try:
        yield opened
    finally:
        opened.quit()


@pytest.fixture
def served(app: FastAPI) -> Iterator[str]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        listener.close()


Show = Callable[..., None]


@pytest.fixture
def show(driver: webdriver.Chrome, served: str) -> Show:
    """Open a page in a window of some width, light or dark."""

    def shown(path: str, width: int = 1280, scheme: str = "light") -> None:
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600}
        driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        feature = {"name": "prefers-color-scheme", "value": scheme}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        driver.get(served + path)

    return shown


def find(driver: webdriver.Chrome, selector: str) -> WebElement:
    found: WebElement = WebDriverWait(driver, 10).until(lambda d: d.find_element(By.CSS_SELECTOR, selector))
    return found


def here(driver: webdriver.Chrome) -> str:
    find(driver, "#here")
    return "".join(str(mark.get_property("textContent")) for mark in driver.find_elements(By.CSS_SELECTOR, ".here"))


def complaints(driver: webdriver.Chrome) -> list[Any]:
    log: list[Any] = driver.get_log("browser")  # type: ignore[no-untyped-call]
    return [entry for entry in log if entry["level"] in ("SEVERE", "WARNING")]


def test_from_the_front_page_to_the_chain_to_the_words(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show("/")
    find(driver, ".lead .content a").click()
    steps = find(driver, ".chain").text
    assert "unnamed source".upper() in steps.upper()
    assert "a source in Tanpo county" in steps
    find(driver, "h1.words a").click()
    assert here(driver) == "rice sold for 5,200 won on 3 March"
    assert in_sight(driver, "#here")


def test_a_step_of_the_chain_leads_to_its_words(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    copy = archive.copies[0]
    show(f"/claims/{copy.claims[0].id_in(copy.article.id)}")
    find(driver, ".step.last .its-words").click()
    assert here(driver) == "the Lantern"


def test_from_a_story_to_an_article_to_a_claim(driver: webdriver.Chrome, show: Show) -> None:
    show("/")
    find(driver, ".lead h2 a").click()
    find(driver, ".days a").click()
    assert find(driver, "h1").text == "Rice at 5,200 won"
    find(driver, "#n-c1 a[href^='/claims/']").click()
    assert "The mill may close" in find(driver, "h1").text


@built
def test_tab_to_a_finding_shows_its_note(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show(f"/articles/{archive.first.article.id}")
    find(driver, "html.scripted")
    driver.execute_script("document.querySelector('#show-places').focus()")
    seen = {}
    for _ in range(4):
        driver.switch_to.active_element.send_keys(Keys.TAB)
        focused = driver.switch_to.active_element
        popover = driver.find_element(By.ID, "margin-note")
        note = popover.text if popover.is_displayed() else find(driver, ".note.on").text
        seen[focused.get_property("id")] = note
    assert list(seen) == ["p0", "f0", "t0", "c0"]
    assert "Tanpo" in seen["p0"]
    assert "93%" in seen["p0"]
    assert "5,200 KPW or KRW" in seen["f0"]
    assert "2024-03-03" in seen["t0"]
    assert "The Lantern" in seen["c0"]
    driver.switch_to.active_element.send_keys(Keys.ESCAPE)
    assert not driver.find_elements(By.CSS_SELECTOR, ".note.on")


@built
def test_enter_steps_into_a_note_and_escape_comes_back(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show(f"/articles/{archive.first.article.id}")
    find(driver, "html.scripted")
    find(driver, "#p0").send_keys(Keys.ENTER)
    link = driver.switch_to.active_element
    assert str(link.get_property("href")).endswith("/places/tanpo")
    link.send_keys(Keys.ESCAPE)
    assert driver.switch_to.active_element.get_property("id") == "p0"
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    driver.switch_to.active_element.send_keys(Keys.ENTER)
    assert "Tanpo" in find(driver, "h1").text
    assert "/places/" in driver.current_url


@built
def test_escape_comes_back_from_a_note_in_the_margin(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show(f"/articles/{archive.first.article.id}", 1600)
    find(driver, "html.scripted")
    find(driver, "#c0").send_keys(Keys.ENTER)
    link = driver.switch_to.active_element
    assert driver.execute_script("return arguments[0].closest('.notes .note').id", link) == "n-c0"
    assert not driver.find_element(By.ID, "margin-note").is_displayed()
    assert "on" in str(find(driver, "#n-c0").get_attribute("class")).split()
    link.send_keys(Keys.ESCAPE)
    assert driver.switch_to.active_element.get_property("id") == "c0"
    assert not driver.find_elements(By.CSS_SELECTOR, ".note.on")


@built
def test_a_tap_shows_the_note_on_a_phone(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show(f"/articles/{archive.first.article.id}", 390)
    find(driver, "html.scripted")
    find(driver, "#c0").click()
    popover = find(driver, "#margin-note")
    assert popover.is_displayed()
    assert "a source in Tanpo county" in popover.text
    assert "5 reports, 1 origin" in popover.text
    find(driver, "h1").click()
    assert not popover.is_displayed()


def test_the_first_tab_offers_to_skip_to_the_page(driver: webdriver.Chrome, show: Show) -> None:
    show("/")
    find(driver, "body").send_keys(Keys.TAB)
    link = driver.switch_to.active_element
    assert link.text == "Skip to the page"
    link.send_keys(Keys.ENTER)
    assert driver.switch_to.active_element.get_property("id") == "main"


def test_the_legend_hides_and_shows_marks(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    show(f"/articles/{archive.first.article.id}")
    edge = "return getComputedStyle(document.querySelector('.run.figure')).borderBottomStyle"
    assert driver.execute_script(edge) == "solid"
    find(driver, "#show-figures").click()
    assert driver.execute_script(edge) == "none"


def pages_of(archive: Any) -> list[str]:
    claim = archive.copies[0].claims[0].id_in(archive.copies[0].article.id)
    fixed = ["/", "/stories/s-rice", "/search?q=rice", "/places", "/places/tanpo", "/series", "/series/rice-price"]
    return [
        *fixed,
        "/problems",
        "/nowhere",
        f"/articles/{archive.first.article.id}",
        f"/articles/{archive.hostile.article.id}",
        f"/claims/{claim}",
    ]


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_scrolls_sideways(driver: webdriver.Chrome, show: Show, archive: Any, width: int) -> None:
    for path in pages_of(archive):
        show(path, width)
        wide = driver.execute_script("return document.documentElement.scrollWidth")
        assert wide <= width, path


@built
def test_no_page_makes_the_browser_complain(driver: webdriver.Chrome, show: Show, archive: Any) -> None:
    complaints(driver)  # those of the pages before are not these pages'
    for path in pages_of(archive):
        show(path)
        if path == "/places":
            find(driver, ".map svg .spot")
        if path == "/series/rice-price":
            find(driver, ".chart svg .bar")
        expected = [one for one in complaints(driver) if not (path == "/nowhere" and "404" in one["message"])]
        assert expected == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_stand_out_from_the_page(driver: webdriver.Chrome, show: Show, archive: Any, scheme: str) -> None:
    show(f"/articles/{archive.first.article.id}?at=0-8", scheme=scheme)
    assert (brightness(driver, "body", "backgroundColor") < 0.1) == (scheme == "dark")
    pairs = [("body", "body"), (".claim-content", ".claim-content"), (".here", ".here"), (".kicker", "body")]
    pairs += [(".ref", "body"), (".against", "body"), (".small", "body"), (".label", "body"), (".stance", "body")]
    for words, ground in pairs:
        ink, paper = brightness(driver, words, "color"), brightness(driver, ground, "backgroundColor")
        assert (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) >= 4.5, (words, scheme)


@built
def test_search_answers_while_one_types(driver: webdriver.Chrome, show: Show) -> None:
    show("/search")
    find(driver, "#q").send_keys("mill")
    WebDriverWait(driver, 10).until(lambda d: "1 article" in d.find_element(By.CSS_SELECTOR, ".found-count").text)
    assert find(driver, ".excerpt mark").text == "mill"
    assert "q=mill" in driver.current_url
    assert driver.switch_to.active_element.get_property("id") == "q"


@built
def test_the_chart_draws_bounds_as_they_are(driver: webdriver.Chrome, show: Show) -> None:
    show("/series/rice-price")
    find(driver, ".chart svg .bar")
    count = "return document.querySelectorAll(arguments[0]).length"
    assert driver.execute_script(count, ".chart .bar") == 5
    assert "period not given" in find(driver, ".chart svg").text
    assert driver.execute_script(count, ".chart .bar.hollow") == 1
    assert driver.execute_script(count, ".chart .arrow") == 2
    left = "return [...document.querySelectorAll('.chart .bar')].map((bar) => Number(bar.getAttribute('x')))"
    first, second, *_ = driver.execute_script(left)
    assert 9 < second - first < 20  # one period: beside each other, not on each other


@built
def test_the_map_has_its_places_and_can_be_widened(driver: webdriver.Chrome, show: Show) -> None:
    show("/places")
    find(driver, ".map svg .spot")
    assert "Tanpo" in str(find(driver, ".map svg").get_property("textContent"))
    at = "return Number(document.querySelector('.map .country').parentNode.querySelector('.spot').getAttribute('cx'))"
    before = driver.execute_script(at)
    find(driver, "[data-zoom=out]").click()
    assert driver.execute_script(at) != before


@pytest.fixture
def scriptless(driver: webdriver.Chrome) -> Iterator[None]:
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    yield
    driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.usefixtures("scriptless")
def test_pages_read_without_a_script(driver: webdriver.Chrome, show: Show) -> None:
    show("/search?q=mill")
    assert "1 article" in find(driver, ".found-count").text
    find(driver, ".hits a").click()
    find(driver, "#c1").click()
    assert find(driver, "#n-c1").is_displayed()
    assert driver.current_url.endswith("#n-c1")
    show("/places", 390)
    assert find(driver, ".gazette a").is_displayed()


def in_sight(driver: webdriver.Chrome, selector: str) -> bool:
    box = f"document.querySelector('{selector}').getBoundingClientRect()"
    for _ in range(20):
        if driver.execute_script(f"return {box}.top >= 0 && {box}.bottom <= innerHeight"):
            return True
        time.sleep(0.1)
    return False


def brightness(driver: webdriver.Chrome, selector: str, what: str) -> float:
    """Relative luminance of a computed colour, as WCAG 2 defines it."""
    asked = f"return getComputedStyle(document.querySelector('{selector}')).{what}"
    written = driver.execute_script(asked)
    parts = [float(part) / 255 for part in written[written.index("(") + 1 : -1].split(",")[:3]]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
