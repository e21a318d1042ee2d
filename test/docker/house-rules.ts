// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { fileVariable } from '../../libs/runtime/src/secret-values.js';
import { SETTINGS, type Setting } from '../../libs/runtime/src/settings.js';
import { type Compose, type Service, read } from './compose-files.js';

/** Says what is wrong with one service of a stack; nothing when all is well. */
export type ServiceRule = (service: Service, stack: Compose) => readonly string[];

const settings: readonly Setting<unknown>[] = Object.values(SETTINGS);
const OURS = new Set(settings.flatMap((setting) => [setting.variable, fileVariable(setting) ?? '']));
/** True for a variable that Fyrvakt reads. */
export const isOurs = (name: string): boolean => name !== '' && OURS.has(name);
const SECRET = new Set(settings.filter(({ secret }) => secret).map(({ variable }) => variable));

/** What the images of others read. Only names that their own documentation gives. */
const THEIRS: Readonly<Record<string, readonly string[]>> = {
  postgres: ['POSTGRES_DB', 'POSTGRES_USER', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_INITDB_ARGS'],
  'docker.kurrent.io/kurrent-lts/kurrentdb': [
    'CLUSTER_SIZE', 'DISCOVER_VIA_DNS', 'NODE_IP', 'REPLICATION_IP', 'GOSSIP_SEED', 'CERTIFICATE_FILE', 'CERTIFICATE_PRIVATE_KEY_FILE',
    'TRUSTED_ROOT_CERTIFICATES_PATH', 'RUN_PROJECTIONS', 'MAX_APPEND_SIZE', 'TELEMETRY_OPTOUT', 'DEFAULT_ADMIN_PASSWORD', 'DEFAULT_OPS_PASSWORD',
  ].map((name) => `KURRENTDB_${name}`),
  'grafana/grafana': [
    'GF_SECURITY_ADMIN_PASSWORD__FILE', 'GF_USERS_ALLOW_SIGN_UP', 'GF_AUTH_ANONYMOUS_ENABLED', 'GF_ANALYTICS_REPORTING_ENABLED',
    'GF_ANALYTICS_CHECK_FOR_UPDATES', 'GF_PLUGINS_PREINSTALL_DISABLED',
  ],
};

const nameOf = (image = ''): string => image.replace(/[:@].*$/, '');
const environmentOf = ({ environment = {} }: Service): [string, string][] => Object.entries(environment);
const networksOf = ({ networks = [] }: Service): string[] => (Array.isArray(networks) ? [...(networks as string[])] : Object.keys(networks));
const when = (wrong: boolean, why: string): string[] => (wrong ? [why] : []);

/** KurrentDB reads its first passwords from the environment alone; they are asked of whoever starts it, and stand in no file. */
const UNAVOIDABLE = /^KURRENTDB_DEFAULT_(ADMIN|OPS)_PASSWORD$/;

const hardened: ServiceRule = ({ read_only: readOnly, cap_drop: dropped, security_opt: options, user, pids_limit: processes }) => [
  ...when(readOnly !== true, 'its file system can be written to'),
  ...when(!dropped?.includes('ALL'), 'it keeps capabilities'),
  ...when(!options?.includes('no-new-privileges:true'), 'it may gain privileges'),
  ...when(!/^[1-9]\d*:\d+$/.test(user ?? ''), 'it does not say that it is not root'),
  ...when(!processes, 'it may start any number of processes'),
];

const bounded: ServiceRule = ({ deploy, logging }) => [
  ...when(!deploy?.resources?.limits?.cpus || !deploy.resources.limits.memory, 'it has no limits'),
  ...when(!logging?.options?.['max-size'] || !logging.options['max-file'], 'its log grows for ever'),
];

const watched: ServiceRule = ({ restart, healthcheck, ...service }) => [
  ...when(!restart, 'it does not come back'),
  ...when(!healthcheck?.test && !(healthcheck?.disable && service['x-why-no-health-check']), 'nobody asks how it fares, and nothing says why'),
];

const pinned: ServiceRule = ({ image = '' }) => when(!/:v?\d+\.\d+\.\d+[\w.-]*$|:\d+\.\d+-[\w.]+$/.test(image), `${image} is not one version`);

const known: ServiceRule = (service) => {
  const names = nameOf(service.image) === 'fyrvakt' ? OURS : new Set(THEIRS[nameOf(service.image)]);
  return environmentOf(service).flatMap(([name]) => when(!names.has(name), `${name} is not known to ${nameOf(service.image)}`));
};

const secretive: ServiceRule = (service) =>
  environmentOf(service).flatMap(([name, value]) => [
    ...when(SECRET.has(name), `${name} is a secret: give it as a file`),
    ...when(/PASSWORD|SECRET|TOKEN/.test(name) && !/FILE$/.test(name) && !UNAVOIDABLE.test(name), `${name} looks like a secret: give it as a file`),
    ...when(/\/\/[^/@]+:[^/@]+@/.test(value), `${name} holds a password`),
  ]);

const joined: ServiceRule = (service, { networks = {}, volumes = {}, secrets = {}, services }) => [
  ...networksOf(service).flatMap((name) => when(!(name in networks), `there is no network ${name}`)),
  ...(service.secrets ?? []).flatMap((one) => {
    const source = typeof one === 'string' ? one : one.source;
    return when(!(source in secrets), `there is no secret ${source}`);
  }),
  ...(service.volumes ?? []).flatMap((volume) => {
    const [source = '', , mode] = volume.split(':');
    if (source.startsWith('./')) return when(mode !== 'ro', `${source} is not mounted read-only`);
    return when(!(source in volumes), `there is no volume ${source}`);
  }),
  ...Object.entries(service.depends_on ?? {}).flatMap(([name, { condition }]) => [
    ...when(!(name in services), `there is no service ${name}`),
    ...when(condition === 'service_healthy' && services[name]?.healthcheck?.disable === true, `${name} never says that it is healthy`),
  ]),
];

/** Each file that a variable names is one that the service is given. */
const given: ServiceRule = (service) => {
  const targets = (service.secrets ?? []).map((one) => (typeof one === 'string' ? one : one.target));
  return environmentOf(service).flatMap(([name, value]) =>
    when(value.startsWith('/run/secrets/') && !targets.includes(value.slice('/run/secrets/'.length)), `${name} names a file that it is not given`));
};

/** Only what people and systems are to reach is open to other machines. */
const closed: ServiceRule = ({ image, ports = [] }) =>
  ports.flatMap((port) => when(nameOf(image) !== 'haproxy' && !port.startsWith('127.0.0.1:'), `port ${port} is open to everyone`));

const current: ServiceRule = ({ image = '', build }) => {
  if (nameOf(image) !== 'fyrvakt') return [];
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return [
    ...when(!image.startsWith(`fyrvakt:${version}`), `${image} is not version ${version}`),
    ...when(!read('docker/Dockerfile').includes(`AS ${build?.target}\n`), `the image has no stage ${build?.target}`),
  ];
};

export const SERVICE_RULES = { hardened, bounded, watched, pinned, known, secretive, joined, given, closed, current } as const;
