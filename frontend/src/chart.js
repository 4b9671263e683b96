// Draws a series from its table: a bar spans what the text allows, hollow where approximate, an arrow
// where a side is open; figures of one period stand side by side. The table stays: it is the words.
import { scaleLinear, scaleUtc } from "d3-scale";

const SVG = "http://www.w3.org/2000/svg";
const DAY = 86400000;
const BAR = 9;
const ROOM = 160; // across, for a figure: a few do not fill a wide screen
const figure = document.querySelector("[data-chart]");

function make(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const bound = (written) => (written === undefined || written === "" ? null : Number(written));

function readRows(table) {
  return [...table.querySelectorAll("tbody tr")].map((row) => ({
    row,
    dated: row.dataset.first !== "",
    first: new Date(row.dataset.first),
    last: new Date(Number(new Date(row.dataset.last)) + DAY),
    low: bound(row.dataset.low),
    high: bound(row.dataset.high),
    hollow: row.dataset.approximate !== undefined,
    amount: row.dataset.amount.replace(` ${figure.dataset.unit}`, ""),
    label: `${row.dataset.when}: ${row.dataset.amount}, ${row.dataset.outlet || "an unnamed outlet"}`,
    href: row.dataset.href,
  }));
}

// Marks that would cover one another are set side by side, in the order of publication.
function sideBySide(marks) {
  const lanes = [];
  for (const mark of marks.sort((a, b) => a.x - b.x)) {
    const last = lanes.at(-1);
    if (last && mark.x - last[0].x < BAR + 2) last.push(mark);
    else lanes.push([mark]);
  }
  for (const lane of lanes) {
    lane.forEach((mark, i) => (mark.at = mark.x + (i - (lane.length - 1) / 2) * (BAR + 3)));
  }
  return marks;
}

function barOf(mark, y, top, bottom) {
  const low = y(mark.low ?? mark.high);
  const high = y(mark.high ?? mark.low);
  const tall = Math.max(4, low - high);
  const middle = (low + high) / 2;
  const parts = [make("rect", { class: mark.hollow ? "bar hollow" : "bar", x: mark.at - BAR / 2, y: middle - tall / 2, width: BAR, height: tall, rx: 1 })];
  if (mark.low === null) parts.push(arrow(mark.at, middle + tall / 2, Math.min(bottom, middle + 34)));
  if (mark.high === null) parts.push(arrow(mark.at, middle - tall / 2, Math.max(top, middle - 34)));
  return parts;
}

function arrow(x, from, to) {
  const back = to > from ? -5 : 5;
  return make("path", { class: "arrow", d: `M${x} ${from}V${to}M${x - 4} ${to + back}L${x} ${to}L${x + 4} ${to + back}` });
}

function linked(mark, y, top, bottom) {
  const link = make("a", { href: mark.href, "aria-label": mark.label }, make("title", {}, mark.label), ...barOf(mark, y, top, bottom));
  const on = (is) => () => mark.row.classList.toggle("on", is);
  link.addEventListener("mouseenter", on(true));
  link.addEventListener("mouseleave", on(false));
  link.addEventListener("focus", on(true));
  link.addEventListener("blur", on(false));
  return link;
}

// The amount above a mark, where it covers nothing that is already there.
function amounts(marks, y, top, left, right) {
  const taken = marks.map((mark) => {
    const [low, high] = [y(mark.low ?? mark.high), y(mark.high ?? mark.low)];
    return [mark.at - BAR / 2, high - (mark.high === null ? 36 : 3), mark.at + BAR / 2, low + (mark.low === null ? 36 : 3)];
  });
  return marks.flatMap((mark, i) => {
    const wide = mark.amount.length * 6.2;
    const foot = Math.max(top, taken[i][1] - 3);
    const from = Math.max(left, Math.min(mark.at - wide / 2, right - wide));
    const box = [from, foot - 11, from + wide, foot];
    if (taken.some((other, j) => j !== i && box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1])) return [];
    taken.push(box);
    return [make("text", { class: "chart-label", x: from + wide / 2, y: foot, "text-anchor": "middle" }, mark.amount)];
  });
}

const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const dayOf = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

// Each tick says its year when the one before it had another.
function tickWords(ticks) {
  const yearly = ticks.every((tick) => tick.getUTCMonth() === 0 && tick.getUTCDate() === 1);
  const daily = ticks.some((tick) => tick.getUTCDate() !== 1);
  return ticks.map((tick, i) => {
    const year = tick.getUTCFullYear();
    if (yearly) return `${year}`;
    const words = (daily ? dayOf : month).format(tick);
    return i && ticks[i - 1].getUTCFullYear() === year ? words : `${words} ${year}`;
  });
}

function axes(x, y, width, height, left, bottom) {
  const parts = [];
  for (const tick of y.ticks(5)) {
    parts.push(make("line", { class: "grid", x1: left, x2: width, y1: y(tick), y2: y(tick) }));
    parts.push(make("text", { x: left - 8, y: y(tick) + 4, "text-anchor": "end" }, tick.toLocaleString("en-GB")));
  }
  const ticks = x ? x.ticks(Math.max(2, Math.floor((x.range()[1] - left) / 110))) : [];
  const words = tickWords(ticks);
  ticks.forEach((tick, i) => {
    parts.push(make("line", { class: "axis", x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 5 }));
    parts.push(make("text", { x: x(tick), y: bottom + 19, "text-anchor": "middle" }, words[i]));
  });
  parts.push(make("line", { class: "axis", x1: left, x2: width, y1: bottom, y2: bottom }));
  return parts;
}

function timeScale(rows, left, right) {
  const first = Math.min(...rows.map((row) => row.first));
  const last = Math.max(...rows.map((row) => row.last));
  const pad = Math.max((last - first) * 0.04, 20 * DAY);
  return scaleUtc([first - pad, last + pad], [left, right]);
}

// Figures whose texts give no period stand apart: a date of publication is no period.
function laneOf(edge, lane, top, bottom, divided) {
  const words = make("text", { x: edge + lane / 2, y: bottom + 19, "text-anchor": "middle" }, "period not given");
  return divided ? [make("line", { class: "axis", x1: edge - 8, x2: edge - 8, y1: top, y2: bottom }), words] : [words];
}

function draw(rows) {
  const width = Math.max(280, Math.min(figure.clientWidth, ROOM * (rows.length + 1)));
  const height = 300;
  const [top, bottom] = [24, height - 28];
  const values = rows.flatMap((row) => [row.low, row.high]).filter((value) => value !== null);
  const open = rows.some((row) => row.high === null) ? 40 : 14; // room for an arrow, or for an amount
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [bottom - (Math.min(...values) < 0 ? open : 0), top + open]);
  const widest = Math.max(...y.ticks(5).map((tick) => tick.toLocaleString("en-GB").length));
  const left = 16 + widest * 7;
  const undated = rows.filter((row) => !row.dated);
  const dated = rows.filter((row) => row.dated);
  const lane = dated.length ? undated.length && Math.min(undated.length * 60, width / 3) : width - left - 4;
  const edge = width - 4 - lane;
  const x = dated.length ? timeScale(dated, left, undated.length ? edge - 24 : edge) : null;
  const loose = undated.map((row, i) => ({ ...row, at: edge + (lane * (i + 0.5)) / undated.length }));
  const marks = [...sideBySide(dated.map((row) => ({ ...row, x: (x(row.first) + x(row.last)) / 2 }))), ...loose];
  const spans = marks.filter((mark) => mark.dated && x(mark.last) - x(mark.first) > BAR * 2);
  const apart = undated.length ? laneOf(edge, lane, top, bottom, dated.length > 0) : [];
  const across = spans.map((mark) => {
    const middle = (y(mark.low ?? mark.high) + y(mark.high ?? mark.low)) / 2;
    return make("line", { class: "span", x1: x(mark.first), x2: x(mark.last), y1: middle, y2: middle });
  });
  const unit = make("text", { class: "chart-label", x: 0, y: 12 }, figure.dataset.unit);
  figure.querySelector("svg")?.remove();
  figure.prepend(make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": "The figures of the table below, drawn" }, ...axes(x, y, width - 4, height, left, bottom), unit, ...apart, ...across, ...marks.map((mark) => linked(mark, y, top, bottom)), ...amounts(marks, y, top, left, width - 4)));
}

function start() {
  const rows = readRows(document.getElementById(figure.dataset.chart));
  if (!rows.length) return;
  figure.hidden = false;
  let last = 0;
  new ResizeObserver(([entry]) => {
    if (Math.abs(entry.contentRect.width - last) < 1) return;
    last = entry.contentRect.width;
    draw(rows);
  }).observe(figure);
  draw(rows);
}

if (figure) start();
