// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Server, type sendUnaryData } from '@grpc/grpc-js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import gossipGrpc from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { randomUUID } from 'node:crypto';
import { appendCall } from './append-call.js';
import { batchAppendCall } from './batch-append-call.js';
import { deleteCall, tombstoneCall } from './delete-calls.js';
import type { Address, Member } from './faults.js';
import type { House } from './house.js';
import { readCall } from './read-call.js';

/** The version whose behaviour this follows. */
const SERVER_VERSION = '24.10.0';
const LARGEST_MESSAGE = 16 * 1024 * 1024;

const FEATURES: Readonly<Record<string, readonly string[]>> = { read: ['position', 'events'] };

/** What the client asks first: which methods there are. Without batch append it falls back to the plain one. */
const supportedMethods = (batchAppend: boolean): features.SupportedMethods => {
  const names = ['read', 'append', 'delete', 'tombstone', ...(batchAppend ? ['batchappend'] : [])];
  const methods = names.map((name) =>
    new features.SupportedMethod()
      .setMethodName(name).setServiceName('event_store.client.streams.streams').setFeaturesList([...(FEATURES[name] ?? [])]),
  );
  return new features.SupportedMethods().setEventStoreServerVersion(SERVER_VERSION).setMethodsList(methods);
};

const { VNodeState } = gossip.MemberInfo;
const STATES = { leader: VNodeState.LEADER, follower: VNodeState.FOLLOWER, unknown: VNodeState.UNKNOWN } as const;

const memberInfo = ({ host, port, state, alive }: Member): gossip.MemberInfo =>
  new gossip.MemberInfo()
    .setInstanceId(new shared.UUID().setString(randomUUID()))
    .setTimeStamp(String(Date.now()))
    .setState(STATES[state]).setIsAlive(alive)
    .setHttpEndPoint(new gossip.EndPoint().setAddress(host).setPort(port));

/** Every service of the protocol that this server speaks. */
export const servicesOf = (house: House, self: () => Address, batchAppend: boolean): Server => {
  const server = new Server({ 'grpc.max_receive_message_length': LARGEST_MESSAGE });
  const { StreamsService } = streamsGrpc;
  // Answers to reads are bytes already, made once for all readers.
  const read = { ...StreamsService.read, responseSerialize: (answer: Buffer) => answer };
  server.addService({ ...StreamsService, read }, {
    read: readCall(house), append: appendCall(house), batchAppend: batchAppendCall(house),
    delete: deleteCall(house), tombstone: tombstoneCall(house),
  });
  server.addService(featuresGrpc.ServerFeaturesService, {
    getSupportedMethods: (_: unknown, answer: sendUnaryData<features.SupportedMethods>) => answer(null, supportedMethods(batchAppend)),
  });
  server.addService(gossipGrpc.GossipService, {
    read: (_: unknown, answer: sendUnaryData<gossip.ClusterInfo>) => {
      const members = house.faults.members ?? [{ ...self(), state: 'leader', alive: true }];
      answer(null, new gossip.ClusterInfo().setMembersList(members.map(memberInfo)));
    },
  });
  return server;
};
