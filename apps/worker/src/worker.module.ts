// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import type { Runtime } from '@fyrvakt/runtime';
import { Module, type DynamicModule, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Worker, type WorkerOptions } from './worker.js';

/** Starts and stops the worker with the program that it runs in. */
class WorkerLife implements OnApplicationBootstrap, OnModuleDestroy {
  constructor(private readonly worker: Worker) {}

  onApplicationBootstrap(): Promise<void> {
    return this.worker.start();
  }

  onModuleDestroy(): Promise<void> {
    return this.worker.stop();
  }
}

/** The worker as a module: alone in a process, or mounted in the api of a small municipality. */
@Module({})
export class WorkerModule {
  static over(runtime: Runtime, options: WorkerOptions = {}): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: Worker, useFactory: () => new Worker(runtime, options) },
        { provide: WorkerLife, useFactory: (worker: Worker) => new WorkerLife(worker), inject: [Worker] },
      ],
      exports: [Worker],
    };
  }
}
