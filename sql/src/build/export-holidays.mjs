// Writes the public holidays as a repeatable migration: Flyway runs it again when the package brings other days.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const holidays = Object.values(createRequire(`${process.cwd()}/`)('@holiday-jp/holiday_jp').holidays);
if (holidays.length < 1000) {
  console.error(`Only ${holidays.length} public holidays found: the package has changed its shape.`);
  process.exit(1);
}
const quoted = (text) => `'${text.replaceAll("'", "''")}'`;
const rows = holidays
  .map((holiday) => [holiday.date, holiday.name, holiday.name_en])
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([date, japanese, english]) => `    (${quoted(date)}, ${quoted(japanese)}, ${quoted(english)})`);
const file = process.argv[2];
mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `-- Public holidays (国民の祝日に関する法律), from @holiday-jp/holiday_jp (MIT licence).
delete from holiday;
insert into holiday (day, name_ja, name_en) values
${rows.join(',\n')};
insert into office_calendar (agency_id, office_id, changed_at) select agency_id, office_id, now() from office
on conflict (agency_id, office_id) do update set changed_at = excluded.changed_at;
`,
);
