// Reads FOLDER/*.ics with npm's ical.js and compares the dates with those in FOLDER/*.dates (UTC, one a line).
// COMMUNITY_ICAL_JS names the folder of the package.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const home = resolve(process.env.COMMUNITY_ICAL_JS);
const { version, module, main } = JSON.parse(readFileSync(join(home, "package.json"), "utf8"));
const ICAL = (await import(pathToFileURL(join(home, module ?? main)))).default;
ICAL.design.strict = true;

const utc = time => new Date(time.toUnixTime() * 1000).toISOString().replace(/[-:]|\.000/g, "");

function dates(text, most) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(zone);

  const events = calendar.getAllSubcomponents("vevent");
  const master = new ICAL.Event(events.find(event => !event.hasProperty("recurrence-id")));
  for (const changed of events.filter(event => event.hasProperty("recurrence-id")))
    master.relateException(changed);
  if (!master.isRecurring())
    return [utc(master.startDate)];

  const found = new Set();
  const iterator = master.iterator();
  for (let next = iterator.next(); next && found.size < most + 70; next = iterator.next())
    found.add(utc(master.getOccurrenceDetails(next).startDate));
  return [...found].sort().slice(0, most);
}

let wrong = 0;
const folder = process.argv[2];
const files = readdirSync(folder).filter(file => file.endsWith(".ics")).sort();
for (const file of files) {
  const text = readFileSync(join(folder, file), "utf8");
  const expected = readFileSync(join(folder, file.replace(".ics", ".dates")), "utf8").split(/\s+/).filter(Boolean);
  const found = dates(text, expected.length);
  if (found.join() !== expected.join()) {
    wrong++;
    console.log(file, "finds", found.slice(0, 12), "instead of", expected.slice(0, 12));
    console.log(text);
  }
}

console.log(files.length, "files read by ical.js", version);
process.exit(wrong || !files.length ? 1 : 0);
