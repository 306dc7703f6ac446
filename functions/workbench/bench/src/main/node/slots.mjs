// Finds the free slots of the diaries that it is handed, with rrule and date-fns, and says how long
// that takes. It is told what to do in lines, and answers each with one.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { TZDate } from '@date-fns/tz';
import { addMinutes, compareAsc, isAfter, isBefore, subMinutes } from 'date-fns';
import rrule from 'rrule';

const { RRule } = rrule;
const A_DAY = 24 * 60;

let sets = {};
let found = 0;

// rrule reckons in local times that are written as UTC.
const inZone = (local, zone) =>
  new Date(
    +new TZDate(
      local.getUTCFullYear(),
      local.getUTCMonth(),
      local.getUTCDate(),
      local.getUTCHours(),
      local.getUTCMinutes(),
      zone,
    ),
  );

const openings = ({ zone, hours, to }) =>
  hours
    .flatMap(({ first, from, minutes, rule }) => {
      const dtstart = new Date(`${first}T${from}Z`);
      return new RRule({ ...RRule.parseString(rule), dtstart })
        .between(dtstart, addMinutes(to, A_DAY), true)
        .map((local) => ({
          start: inZone(local, zone),
          end: inZone(addMinutes(local, minutes), zone),
        }));
    })
    .sort((one, other) => compareAsc(one.start, other.start));

const find = (diary, { length, step, before, after }) => {
  const from = new Date(diary.from);
  const to = new Date(diary.to);
  const taken = diary.busy
    .map(([start, end]) => ({ start: subMinutes(start, after), end: addMinutes(end, before) }))
    .sort((one, other) => compareAsc(one.start, other.start));
  const free = [];
  let next = 0;
  let until = new Date(0);
  for (const opening of openings({ ...diary, to })) {
    for (let start = opening.start; ; start = addMinutes(start, step)) {
      const end = addMinutes(start, length);
      if (isAfter(end, opening.end)) break;
      while (next < taken.length && isBefore(taken[next].start, end)) {
        if (isAfter(taken[next].end, until)) until = taken[next].end;
        next++;
      }
      if (!isAfter(until, start) && !isBefore(start, from) && isBefore(start, to)) {
        free.push({ start, end });
      }
    }
  }
  return free;
};

const all = (name) => sets[name].diaries.flatMap((diary) => find(diary, sets[name]));

const time = (name, times) => {
  const begun = process.hrtime.bigint();
  for (let i = 0; i < times; i++) found += all(name).length;
  return Number(process.hrtime.bigint() - begun) / times;
};

const deeds = {
  load: (file) => {
    sets = JSON.parse(readFileSync(file, 'utf8'));
    return Object.keys(sets).length;
  },
  starts: (name) => all(name).map(({ start }) => +start / 1000).join(','),
  time: (name, times) => time(name, Number(times)),
};

for await (const line of createInterface({ input: process.stdin })) {
  const [deed, ...words] = line.split(' ');
  console.log(String(deeds[deed](...words)));
}
