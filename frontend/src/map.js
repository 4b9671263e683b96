// Draws the places of the list beside it: countries of Natural Earth, a dot a place, labels where they fit.
import { geoConicConformal, geoMercator, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const SVG = "http://www.w3.org/2000/svg";
const figure = document.querySelector("[data-map]");

function make(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function readPlaces() {
  return [...document.querySelectorAll("[data-place]")].map((item) => ({
    item,
    at: [Number(item.dataset.lon), Number(item.dataset.lat)],
    n: Number(item.dataset.n),
    area: item.dataset.area !== undefined,
    name: item.querySelector("a").textContent,
    href: item.querySelector("a").getAttribute("href"),
  }));
}

function projectionFor(centre, span, width, height) {
  const [lon, lat] = centre;
  const half = span / 2;
  const corners = [[lon - half, lat - half * 0.8], [lon + half, lat - half * 0.8], [lon + half, lat + half * 0.8], [lon - half, lat + half * 0.8]];
  const frame = { type: "MultiPoint", coordinates: corners.map(([x, y]) => [x, Math.max(-78, Math.min(82, y))]) };
  const wide = span > 60;
  const base = wide ? geoMercator().rotate([-lon, 0]) : geoConicConformal().rotate([-lon, 0]).parallels([lat - half / 2, lat + half / 2]);
  const projection = base.fitExtent([[4, 4], [width - 4, height - 4]], frame);
  return projection.clipExtent([[0, 0], [width, height]]);
}

const apart = (a, b) => a[2] < b[0] || a[0] > b[2] || a[3] < b[1] || a[1] > b[3];
const boxOf = ({ x, y, r }) => [x - r, y - r, x + r, y + r];

// A country's name where enough of it is in sight and no dot lies under it.
function countryNames(countries, path, dots, width, height) {
  return countries.features.flatMap((country) => {
    const [x, y] = path.centroid(country);
    const half = country.properties.name.length * 4;
    const box = [x - half, y - 11, x + half, y + 5];
    const fits = path.area(country) > width * height * 0.03 && box[0] > 2 && box[2] < width - 2 && box[1] > 2 && box[3] < height - 2;
    if (!fits || dots.some((dot) => dot.place.name === country.properties.name) || !dots.every((dot) => apart(box, boxOf(dot)))) return [];
    return [{ box, text: make("text", { class: "country-name", x, y, "text-anchor": "middle" }, country.properties.name) }];
  });
}

function labels(dots, names, width, height) {
  const taken = [...dots.map(boxOf), ...names.map((name) => name.box)];
  const clear = (box, own) => taken.every((other, i) => i === own || apart(box, other));
  const placed = [];
  dots.forEach((dot, i) => {
    const wide = dot.place.name.length * 7;
    const { x: cx, y: cy, r } = dot;
    for (const [x, y, anchor] of [[cx + r + 3, cy, "start"], [cx - r - 3, cy, "end"], [cx, cy - r - 8, "middle"], [cx, cy + r + 8, "middle"]]) {
      const left = { start: x, end: x - wide, middle: x - wide / 2 }[anchor];
      const box = [left, y - 7, left + wide, y + 6];
      if (box[0] < 2 || box[2] > width - 2 || box[1] < 2 || box[3] > height - 2 || !clear(box, i)) continue;
      taken.push(box);
      placed.push(make("text", { x, y: y + 4, "text-anchor": anchor }, dot.place.name));
      return;
    }
  });
  return placed;
}

function spot(dot) {
  const circle = make("circle", { class: dot.place.area ? "spot area" : "spot", cx: dot.x, cy: dot.y, r: dot.r });
  const title = make("title", {}, `${dot.place.name}: ${dot.place.n}`);
  // The list beside the map is the way in for keyboards and screen readers.
  const link = make("a", { href: dot.place.href, tabindex: "-1" }, title, circle);
  link.addEventListener("mouseenter", () => dot.place.item.classList.add("on"));
  link.addEventListener("mouseleave", () => dot.place.item.classList.remove("on"));
  dot.place.item.onmouseenter = () => link.classList.add("on");
  dot.place.item.onmouseleave = () => link.classList.remove("on");
  return link;
}

function draw(countries, places, span) {
  const sheet = figure.querySelector(".sheet");
  const width = Math.max(280, sheet.clientWidth);
  const height = Math.round(Math.min(width * (width < 520 ? 1.1 : 0.85), 640));
  const projection = projectionFor([Number(figure.dataset.lon), Number(figure.dataset.lat)], span, width, height);
  const path = geoPath(projection);
  const most = Math.max(1, ...places.map((place) => place.n));
  const dots = places.flatMap((place) => {
    const at = projection(place.at);
    if (!at || at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height) return [];
    return [{ place, x: at[0], y: at[1], r: 3 + 13 * Math.sqrt(place.n / most) }];
  });
  const land = countries.features.map((country) => make("path", { class: "country", d: path(country) || "" }));
  const names = countryNames(countries, path, dots, width, height);
  const svg = make("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" }, ...land, ...names.map((name) => name.text), ...dots.map(spot), ...labels(dots, names, width, height));
  sheet.replaceChildren(svg);
  const beyond = places.length - dots.length;
  figure.querySelector(".beyond").textContent = beyond ? `${beyond} named beyond this frame` : "";
}

async function start() {
  const places = readPlaces();
  const topology = await (await fetch(figure.dataset.countries)).json();
  const countries = feature(topology, topology.objects.countries);
  const home = Math.min(Number(figure.dataset.span), 300);
  let span = home;
  figure.hidden = false;
  const redraw = () => draw(countries, places, span);
  for (const button of figure.querySelectorAll("[data-zoom]")) {
    button.addEventListener("click", () => {
      span = { in: Math.max(1, span / 1.6), out: Math.min(300, span * 1.6), home }[button.dataset.zoom];
      redraw();
    });
  }
  let last = 0;
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - last) < 1) return;
    last = entry.contentRect.width;
    redraw();
  }).observe(figure.querySelector(".sheet"));
  redraw();
}

if (figure) start();
