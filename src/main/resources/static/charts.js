/* Draws each chart from the table beneath it, in the colours of the page. Without it the table is all there is. */
(() => {
  "use strict";
  const style = getComputedStyle(document.documentElement);
  const ink = (name) => style.getPropertyValue(name).trim();
  const still = matchMedia("(prefers-reduced-motion: reduce), print").matches;
  /* The five colours of the page mean something each, so lines are told apart by ink, width and dash as well. */
  const inks = ["#1f3a5f", "#7b8fa8", "#a8322a", "#8a7a55", "#4f6b62", "#5d6672"];
  const dashes = ["solid", "dashed", "solid", "dotted", "dashed", "dotted"];

  const read = (figure) => {
    const table = figure.querySelector("table");
    return {
      heads: [...table.querySelectorAll("thead th")].slice(1).map((cell) => cell.textContent),
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

  const text = () => ({ color: ink("--ink-2"), fontFamily: ink("--sans"), fontSize: 13 });
  const axis = () => ({
    axisLabel: text(),
    axisLine: { lineStyle: { color: ink("--edge") } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: ink("--line-soft") } },
  });

  const lines = (data) => ({
    grid: { left: 8, right: 16, top: 44, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, textStyle: text(), itemWidth: 26 },
    tooltip: { trigger: "axis", renderMode: "richText", textStyle: text() },
    xAxis: { type: "category", data: data.heads, boundaryGap: false, ...axis(), splitLine: { show: false } },
    yAxis: { type: "value", minInterval: 1, ...axis() },
    series: data.rows.map((row, index) => ({
      type: "line", name: row.name, data: row.values, symbolSize: 6,
      color: inks[index % inks.length],
      lineStyle: { width: index === 0 ? 3 : 2, type: dashes[index % dashes.length] },
    })),
  });

  const bars = (data) => ({
    grid: { left: 8, right: 64, top: 4, bottom: 4, containLabel: true },
    xAxis: { type: "value", show: false },
    yAxis: { type: "category", inverse: true, data: data.rows.map((row) => row.name), ...axis(), axisLine: { show: false }, triggerEvent: true },
    series: [{
      type: "bar", barMaxWidth: 22, cursor: "pointer",
      itemStyle: { color: ink("--brand"), borderRadius: 3 },
      label: { show: true, position: "right", ...text(), formatter: (one) => data.rows[one.dataIndex].texts[0] },
      data: data.rows.map((row) => row.values[0]),
    }],
  });

  document.querySelectorAll("figure[data-chart]").forEach((figure) => {
    const box = figure.querySelector(".chart-box");
    const data = read(figure);
    if (!window.echarts || data.rows.length === 0) return;
    box.hidden = false;
    const chart = window.echarts.init(box, null, { renderer: "canvas" });
    chart.setOption({ animation: !still, ...(figure.dataset.chart === "lines" ? lines(data) : bars(data)) });
    chart.on("click", (event) => {
      const row = figure.dataset.chart === "bars"
        ? data.rows.find((one, index) => index === event.dataIndex || one.name === event.value)
        : data.rows[event.seriesIndex];
      if (row && row.href) location.assign(row.href);
    });
    new ResizeObserver(() => chart.resize()).observe(box);
    addEventListener("beforeprint", () => chart.resize());
  });
})();
