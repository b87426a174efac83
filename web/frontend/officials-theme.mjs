// Writes the PrimeFaces theme "dads": the jar's saga-blue theme with every colour replaced by a
// token of the Digital Agency Design System. Fails on a colour it does not know, so that an upgrade
// of PrimeFaces cannot bring an untested contrast into the officials' pages.
//
//   node officials-theme.mjs <saga-blue theme.css> <tokens.css> <output theme.css>
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [source, tokenFile, output] = process.argv.slice(2);
if (!output) {
  console.error('usage: node officials-theme.mjs THEME_CSS TOKENS_CSS OUTPUT');
  process.exit(2);
}

const tokens = new Map(
  [...readFileSync(tokenFile, 'utf8').matchAll(/--color-([\w-]+):\s*(#[0-9a-f]{6})\b/gi)].map((m) => [m[1], m[2]]),
);

function token(name) {
  const value = tokens.get(`primitive-${name}`) ?? tokens.get(`neutral-solid-${name}`) ?? tokens.get(`neutral-${name}`);
  if (!value) throw new Error(`${tokenFile} has no colour token ${name}`);
  return value;
}

// Colour of the jar's theme (fractions dropped) → token.
const replacements = {
  // Text
  '#495057': 'gray-800',
  '#6c757d': 'gray-700',
  '#343a40': 'gray-800',
  '#212529': 'gray-900',
  '#252529': 'gray-900',
  // Surfaces and lines; inputs need 3:1 against white
  '#dee2e6': 'gray-200',
  '#ced4da': 'gray-600',
  '#adb5bd': 'gray-536',
  '#e9ecef': 'gray-100',
  '#f8f9fa': 'gray-50',
  '#f8f8f8': 'gray-50',
  '#fbfcfc': 'gray-50',
  '#efefef': 'gray-100',
  '#ebebef': 'gray-100',
  '#dadada': 'gray-200',
  // Primary
  '#2196f3': 'blue-900',
  'rgb(12,136,235)': 'blue-1000',
  'rgb(11,121,209)': 'blue-1200',
  'rgb(137,200,246)': 'blue-300',
  'rgba(33,150,243,.16)': 'blue-100',
  'rgba(33,150,243,.04)': 'blue-50',
  '#e3f2fd': 'blue-50',
  // The focus ring
  'rgb(166,213,250)': 'yellow-300',
  // Errors
  '#f44336': 'red-900',
  '#d32f2f': 'red-900',
  '#ef5350': 'red-900',
  '#e0284f': 'red-900',
  '#e60017': 'red-900',
  '#b71c1c': 'red-1000',
  'rgb(45,7,7)': 'red-1200',
  '#ffcdd2': 'red-50',
  'rgb(255,179,187)': 'red-100',
  'rgb(255,113,127)': 'red-200',
  'rgb(237,171,171)': 'red-100',
  'rgba(211,47,47,.16)': 'red-100',
  'rgba(211,47,47,.04)': 'red-50',
  // Secondary
  '#607d8b': 'gray-700',
  'rgb(86,112,125)': 'gray-800',
  'rgb(76,100,111)': 'gray-900',
  'rgba(96,125,139,.16)': 'gray-100',
  'rgba(96,125,139,.04)': 'gray-50',
  // Warnings
  '#fbc02d': 'yellow-300',
  '#ffc107': 'yellow-400',
  'rgb(250,183,15)': 'yellow-400',
  '#7f6003': 'yellow-1200',
  '#ffecb3': 'yellow-50',
  'rgb(255,229,153)': 'yellow-100',
  'rgb(253,229,171)': 'yellow-100',
  'rgba(251,192,45,.16)': 'yellow-100',
  'rgba(251,192,45,.04)': 'yellow-50',
  // Success
  '#689f38': 'green-900',
  'rgb(93,143,50)': 'green-1000',
  'rgb(83,127,44)': 'green-1000',
  'rgb(67,147,69)': 'green-1000',
  '#c8e6c9': 'green-50',
  'rgba(200,230,201,.8)': 'green-50',
  'rgba(104,159,56,.16)': 'green-50',
  'rgba(104,159,56,.04)': 'green-50',
  // Information
  '#0288d1': 'light-blue-900',
  '#03a9f4': 'light-blue-900',
  'rgb(1,122,188)': 'light-blue-1000',
  'rgb(1,108,167)': 'light-blue-1000',
  '#01579b': 'light-blue-1000',
  '#b3e5fc': 'light-blue-50',
  'rgb(136,212,253)': 'light-blue-100',
  'rgba(2,136,209,.16)': 'light-blue-100',
  'rgba(2,136,209,.04)': 'light-blue-50',
  // Help
  '#9c27b0': 'purple-900',
  'rgb(140,35,158)': 'purple-1000',
  'rgb(124,31,140)': 'purple-1000',
  'rgba(156,39,176,.16)': 'purple-50',
  'rgba(156,39,176,.04)': 'purple-50',
};
const neutral = /^(#fff|#ffffff|#000|rgba\((0,0,0|255,255,255),[\d.]+\))$/;

const unknown = new Set();
function replaced(colour) {
  const key = colour
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/(\d+)\.\d+(?=[,)])/g, (whole, integer, at, text) => (text.startsWith('rgb(') ? integer : whole));
  if (neutral.test(key)) return colour;
  if (!(key in replacements)) {
    unknown.add(key);
    return colour;
  }
  return token(replacements[key]);
}

// The tokens themselves come first: the officials' stylesheet uses them by name.
const palette = `${readFileSync(tokenFile, 'utf8')}
:root{--surface-a:#fff;--surface-b:${token('gray-50')};--surface-c:${token('gray-100')};--surface-d:${token('gray-200')};--surface-e:#fff;--surface-f:#fff;--text-color:${token('gray-800')};--text-color-secondary:${token('gray-700')};--primary-color:${token('blue-900')};--primary-color-text:#fff;--content-padding:1rem;--inline-spacing:.5rem;--border-radius:8px;--maskbg:rgba(0,0,0,.5);color-scheme:light}`;

const focus = `
body .ui-widget :focus-visible,body .ui-widget:focus-visible,body .ui-button.ui-state-focus:focus-visible,body .ui-inputfield:focus-visible{outline:4px solid ${token('black')};outline-offset:2px;box-shadow:0 0 0 2px ${token('yellow-300')}}
body .ui-state-disabled{opacity:1}
`;

const theme =
  palette +
  readFileSync(source, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/:root\{[^}]*\}/g, '')
    .replace(/#[0-9a-f]{3,8}\b|rgba?\([^)]*\)/gi, replaced)
    .replace(/font-family:-apple-system[^;}]*/g, 'font-family:inherit')
    .replace(/border-radius:4px/g, 'border-radius:8px') +
  focus;

if (unknown.size > 0) {
  console.error(`The PrimeFaces theme has colours without a design token: ${[...unknown].join(' ')}`);
  process.exit(1);
}
mkdirSync(dirname(output), { recursive: true });
writeFileSync(output, theme);
