import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { DataPackage } from '../../modules/dataset/tables.ts';

/** The tables of a small package without faults, by file. The schema is the shipped one. */
export const SOUND: Readonly<Record<string, string[]>> = {
  'sources/all.csv': [
    'key,title,publisher,number,date,url,licence',
    'atlas,Atlas of the World,Map Office,,2020,,cited',
    'cabinet,List of the Cabinet,State Press,No. 7,2018-07-10,https://state.example/7,public domain',
    'session,Opening of the strait,United Nations General Assembly,A/1,2014-03-27,,cited',
  ],
  'entities/all.csv': [
    'key,kind,type,name,description,wikipedia,wikidata,source',
    'akar,person,person,Hulusi Akar,Turkish general and politician,Hulusi Akar,,cabinet',
    'ankara,place,city,Ankara,Capital of Turkey,Ankara,Q3640,atlas',
    'csto,organisation,international-organisation,Collective Security Treaty Organization,Military alliance,,,atlas',
    'russia,country,country,Russia,Country in Europe and Asia,Russia,Q159,atlas',
    'turkey,country,country,Turkey,"Country in Asia, and in Europe",Turkey,Q43,atlas',
  ],
  'names/all.csv': [
    'entity,name,type,from,to,needs_support,source',
    'akar,Akar,surname,,,,',
    'csto,CSTO,acronym,,,,cabinet',
    'turkey,Turkish,demonym,,,true,',
  ],
  'relations/all.csv': [
    'subject,predicate,object,role,from,to,known_on,source,checked',
    'akar,holds-office,turkey,Minister,2018-07-09,2023-06-03,,cabinet,one table',
    'ankara,capital-of,turkey,,,,2020,atlas,one table',
    'russia,member-of,csto,,2002-10-07,,2020,atlas,two tables',
  ],
  'stances/all.csv': [
    'holder,speaks_for,target,position,about,act,summary,date,source,checked',
    'akar,turkey,russia,opposes,air raids,statement,He spoke against the raids.,2022-01-10,cabinet,general knowledge',
  ],
  'resolutions/all.csv': [
    'source,date,target,yes_means,about,wording',
    'session,2014-03-27,russia,opposes,the strait,the resolution calling on Russia to open the strait',
  ],
  'votes/all.csv': ['resolution,voter,ballot,checked', 'session,turkey,yes,one table'],
};

/** Its tables with other rows: what a change returns replaces the rows of that file, header excluded. */
export function changed(file: string, change: (rows: string[]) => string[]): Record<string, string[]> {
  const [header = '', ...rows] = SOUND[file] ?? [];
  return { ...SOUND, [file]: [header, ...change(rows)] };
}

/**
 * Writes a data package to a directory of its own, which goes with the test.
 *
 * @param unlisted Files that `datapackage.json` does not name.
 */
export async function writePackage(
  files: Readonly<Record<string, string[]>>,
  unlisted: string[] = [],
): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'dramatis-dataset-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  for (const [file, lines] of Object.entries(files)) {
    await mkdir(join(directory, dirname(file)), { recursive: true });
    await writeFile(join(directory, file), `${lines.join('\n')}\n`);
  }
  const shipped = fileURLToPath(new URL('../../assets/dataset/datapackage.json', import.meta.url));
  const dataPackage = JSON.parse(await readFile(shipped, 'utf8')) as DataPackage;
  const listed = Object.keys(files).filter((file) => !unlisted.includes(file));
  const resources = dataPackage.resources.map((resource) => ({
    ...resource,
    path: listed.filter((file) => dirname(file) === resource.name),
  }));
  await writeFile(
    join(directory, 'datapackage.json'),
    JSON.stringify({ ...dataPackage, version: '1.2.3', dataTo: '2022-06', resources }),
  );
  return directory;
}
