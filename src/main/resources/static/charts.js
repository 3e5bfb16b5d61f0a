/* Draws each chart from the table beneath it, in the colours of the page. Without it the table is all there is. */
(() => {
  "use strict";
  const style = getComputedStyle(document.documentElement);
  const ink = (name) => style.getPropertyValue(name).trim();
  /* The five colours of the page mean something each, so lines are told apart by ink, width and dash as well. */
  const inks = ["#1f3a5f", "#7b8fa8", "#a8322a", "#8a7a55", "#4f6b62", "#5d6672"];
  const dashes = [[], [6, 4], [], [2, 3], [6, 4], [2, 3]];

  const read = (figure) => {
    const table = figure.querySelector("table");
    const heads = [...table.querySelectorAll("thead th")].map((cell) => cell.textContent);
    return {
      corner: heads[0],
      heads: heads.slice(1),
      rows: [...table.querySelectorAll("tbody tr")].map((row) => {
        const link = row.querySelector("th a");
        return {
          name: row.querySelector("th").textContent.trim(),
          href: link ? link.href : null,
          values: [...row.querySelectorAll("td")].map((cell) =>
            cell.dataset.number === "" ? null : Number(cell.dataset.number)),
          texts: [...row.querySelectorAll("td")].map((cell) => cell.textContent),
        };
      }),
    };
  };

  const axis = () => ({
    stroke: ink("--ink-2"), font: "13px " + ink("--sans"),
    grid: { stroke: ink("--line-soft"), width: 1 }, ticks: { show: false },
  });

  const lines = (box, data) => {
    const size = () => ({ width: box.clientWidth, height: 300 });
    const places = data.heads.map((_, index) => index);
    const chart = new window.uPlot({
      ...size(),
      scales: { x: { time: false }, y: { range: (_, low, high) => [Math.min(0, low), Math.max(1, high * 1.05)] } },
      axes: [
        { ...axis(), grid: { show: false }, splits: () => places, values: (_, at) => at.map((index) => data.heads[index]) },
        { ...axis(), incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 100000, 1000000] },
      ],
      series: [
        { label: data.corner, value: (_, index) => data.heads[index] ?? "" },
        ...data.rows.map((row, index) => ({
          label: row.name, stroke: inks[index % inks.length], width: index === 0 ? 3 : 2, dash: dashes[index % dashes.length],
          value: (_, value, __, at) => (at === null ? "" : row.texts[at]),
        })),
      ],
    }, [places, ...data.rows.map((row) => row.values)], box);
    const fit = () => chart.setSize(size());
    new ResizeObserver(fit).observe(box);
    addEventListener("beforeprint", fit);
  };

  const element = (name, kind, text) => {
    const made = document.createElement(name);
    made.className = kind;
    made.textContent = text;
    return made;
  };

  /* The table beneath leads where the bars lead, so the keyboard meets each link once. */
  const bars = (box, data) => {
    const longest = Math.max(...data.rows.map((row) => row.values[0] ?? 0));
    data.rows.forEach((row) => {
      const line = element(row.href ? "a" : "div", "plot-bar", "");
      if (row.href) Object.assign(line, { href: row.href, tabIndex: -1 });
      const length = element("span", "plot-length", "");
      length.style.inlineSize = longest > 0 ? (100 * Math.max(0, row.values[0] ?? 0)) / longest + "%" : "0";
      const track = element("span", "plot-track", "");
      track.append(length, element("span", "plot-value", row.texts[0]));
      line.append(element("span", "plot-name", row.name), track);
      box.append(line);
    });
  };

  document.querySelectorAll("figure[data-chart]").forEach((figure) => {
    const box = figure.querySelector(".chart-box");
    const data = read(figure);
    const drawn = figure.dataset.chart === "bars" ? bars : window.uPlot && lines;
    if (!drawn || data.rows.length === 0) return;
    box.hidden = false;
    drawn(box, data);
  });
})();
