// Prints operations per CPU-second of one peer on the reference form: node measure.mjs ajv|formio
import { readFileSync } from 'node:fs';

const folder = new URL('../src/main/resources/jp/madoguchi/bench/reference-form/', import.meta.url);
const spec = JSON.parse(readFileSync(new URL('spec.json', folder)));
const valid = readFileSync(new URL('valid.json', folder));
const invalid = readFileSync(new URL('invalid.json', folder));

const peers = { ajv, formio };
const make = peers[process.argv[2]];
if (!make) {
  console.error('usage: node measure.mjs ' + Object.keys(peers).join('|'));
  process.exit(2);
}
const operation = await make();
const right = operation(valid);
const wrong = operation(invalid);
if (right !== 0 || wrong === 0) {
  throw new Error(`valid answers: ${right} findings, invalid: ${wrong}`);
}
measure(operation, 1500);
console.log(measure(operation, 2000));

function measure(op, milliseconds) {
  const start = process.cpuUsage();
  let count = 0;
  let used = 0;
  while (used < milliseconds * 1000) {
    for (let i = 0; i < 4; i++) op(valid);
    count += 4;
    const now = process.cpuUsage(start);
    used = now.user + now.system;
  }
  return (count * 1e6) / used;
}

// Validation only: JSON Schema has no computed values.
async function ajv() {
  const { default: Ajv } = await import('ajv');
  const { default: addFormats } = await import('ajv-formats');
  const engine = new Ajv({ allErrors: true, strict: false });
  addFormats(engine);
  const check = engine.compile(schema(spec.fields, spec.repeat));
  return (bytes) => (check(JSON.parse(bytes)) ? 0 : check.errors.length);
}

function schema(fields, repeat) {
  const properties = {};
  const required = [];
  const conditions = [];
  for (const field of fields.filter((f) => !f.compute)) {
    properties[field.key] = valueSchema(field);
    if (!field.required) continue;
    if (!field.visibleIf) required.push(field.key);
    else {
      const [other, value] = field.visibleIf;
      conditions.push({
        if: { properties: { [other]: { const: value } }, required: [other] },
        then: { required: [field.key] },
      });
    }
  }
  if (repeat) {
    properties[repeat.key] = { type: 'array', maxItems: repeat.maxRows, items: schema(repeat.fields) };
  }
  return { type: 'object', properties, required, allOf: conditions.length ? conditions : undefined };
}

function valueSchema(field) {
  switch (field.type) {
    case 'number':
      return { type: 'number', minimum: field.min, maximum: field.max };
    case 'boolean':
      return field.mustBeTrue ? { const: true } : { type: 'boolean' };
    case 'select':
      return { enum: field.options };
    case 'date':
      return { type: 'string', format: 'date' };
    default: {
      const text = { type: 'string' };
      if (field.maxLength) text.maxLength = field.maxLength;
      if (field.pattern) text.pattern = field.pattern;
      return text;
    }
  }
}

// One pass of every processor: conditions, calculated values, validation.
async function formio() {
  const { createRequire } = await import('node:module');
  const core = createRequire(import.meta.url)('@formio/core');
  const compute = {
    full_name: "value = data.family_name + ' ' + data.given_name;",
    sum_rows: 'value = data.household.reduce((sum, row) => sum + row.income, 0);',
    total: 'value = data.income_salary + data.income_business + data.income_pension + data.c_household_income;',
    taxable: 'value = Math.max(data.c_total_income - data.deduction, 0);',
    benefit: 'value = data.c_taxable < 5000000 ? 15000 * data.children : 5000;',
  };
  const components = spec.fields.map((field) => component(field, compute));
  const rows = {
    type: 'datagrid',
    key: spec.repeat.key,
    input: true,
    validate: { maxLength: spec.repeat.maxRows },
    components: spec.repeat.fields.map((field) => component(field, compute)),
  };
  components.splice(spec.fields.findIndex((f) => f.compute), 0, rows);
  const form = { components };
  return (bytes) => {
    const data = JSON.parse(bytes);
    const scope = { errors: [] };
    core.processSync({
      form,
      submission: { data },
      components,
      data,
      scope,
      processors: core.ProcessTargets.evaluator,
      instances: {},
      config: { server: true },
    });
    return scope.errors.length;
  };
}

function component(field, compute) {
  const types = { text: 'textfield', textarea: 'textarea', date: 'textfield', number: 'number', boolean: 'checkbox', select: 'select' };
  const made = { type: types[field.type], key: field.key, label: field.key, input: true, validate: {} };
  if (field.required) made.validate.required = true;
  if (field.maxLength) made.validate.maxLength = field.maxLength;
  if (field.pattern) made.validate.pattern = field.pattern.replace(/^\^|\$$/g, '');
  if (field.type === 'date') made.validate.pattern = '[0-9]{4}-[0-9]{2}-[0-9]{2}';
  if (field.min !== undefined) made.validate.min = field.min;
  if (field.max !== undefined) made.validate.max = field.max;
  if (field.options) {
    made.dataSrc = 'values';
    made.data = { values: field.options.map((value) => ({ value, label: value })) };
    made.validate.onlyAvailableItems = true;
  }
  // A checkbox that is required must be ticked; one that may be false is only of the right type.
  if (field.type === 'boolean' && !field.mustBeTrue) delete made.validate.required;
  if (field.compute) made.calculateValue = compute[field.compute];
  if (field.visibleIf) {
    const [other, value] = field.visibleIf;
    made.conditional = { show: true, conjunction: 'all', conditions: [{ component: other, operator: 'isEqual', value }] };
  }
  return made;
}
