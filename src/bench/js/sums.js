// The figures of all reports in a folder, summed by regime and period: node sums.js FOLDER SUMS.xlsx
const fs = require("node:fs");
const path = require("node:path");
const XLSX = require("xlsx");

const NAMES = ["Kính gửi", "Kỳ báo cáo", "Đơn vị báo cáo"];

// Without what only a viewer needs.
const LEAN = { dense: true, sheets: 0, cellFormula: false, cellHTML: false, cellText: false, cellStyles: false };

function read(file) {
  const book = XLSX.read(fs.readFileSync(file), LEAN);
  const rows = XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
  const said = {};
  const figures = {};
  for (const row of rows) {
    const first = String(row[0]);
    const name = first.split(":", 1)[0];
    if (NAMES.includes(name)) {
      said[name] = first.slice(name.length + 1).trim();
    } else if (/^\d+\.\d+$/.test(first) && row[3] !== undefined) {
      figures[first] = row[3];
    }
  }
  return [NAMES.map((name) => said[name]), figures];
}

const [folder, out] = process.argv.slice(2);
// A later report of a unit takes the place of an earlier one.
const reports = new Map();
for (const file of fs.readdirSync(folder).sort()) {
  const [names, figures] = read(path.join(folder, file));
  reports.set(names.join("\t"), { names, figures });
}
const sums = new Map();
for (const { names, figures } of reports.values()) {
  const [regime, period] = names;
  const key = regime + "\t" + period;
  const sum = sums.get(key) ?? { "Chế độ": regime, "Kỳ": period };
  for (const [code, figure] of Object.entries(figures)) {
    sum[code] = (sum[code] ?? 0) + figure;
  }
  sums.set(key, sum);
}
const book = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet([...sums.values()]), "Tổng");
XLSX.writeFile(book, out);
