// Asks the service at the address given, by both versions, with sdmx-rest and sdmx-json-parser as npm has them.
const sdmx = require('sdmx-rest');
const {SDMXParser} = require('sdmx-json-parser');

const base = process.argv[2];

async function ask(service) {
  const queries = {
    dataflows: sdmx.getMetadataQuery({resource: 'dataflow', agency: 'PLEDGEWATCH'}),
    structure: sdmx.getMetadataQuery({resource: 'datastructure', agency: 'PLEDGEWATCH', id: 'DSD_FINDINGS', references: 'children'}),
    data: sdmx.getDataQuery({flow: 'PLEDGEWATCH,FINDINGS,2.0', key: 'A.SWE..LOW'}),
    availability: sdmx.getAvailabilityQuery({flow: 'PLEDGEWATCH,FINDINGS,2.0', key: 'A.SWE..'}),
  };
  for (const [name, query] of Object.entries(queries)) {
    const answer = await sdmx.request(query, service);
    console.log(service.id, name, answer.includes('FINDINGS') && answer.includes('PLEDGEWATCH'));
  }
}

(async () => {
  await ask(sdmx.getService({id: 'version-1', url: base + '/v1', api: 'v1.5.0'}));
  await ask(sdmx.getService({id: 'version-2', url: base + '/v2', api: 'v2.0.0'}));
  const parser = new SDMXParser();
  for (const form of ['TIME_PERIOD', 'AllDimensions']) {
    await parser.getDatasets(base + '/v2/data/dataflow/PLEDGEWATCH/FINDINGS/+/A.SWE.PROTECTION_OPSC_STATUS.LOW?lastNObservations=1&dimensionAtObservation=' + form);
    console.log(form, parser.getName(), JSON.stringify(parser.getData()));
  }
})().catch(failure => {
  console.error(failure);
  process.exit(1);
});
