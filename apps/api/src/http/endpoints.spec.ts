// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

import { Controller, Get } from '@nestjs/common';
import { Endpoint } from './endpoint.js';
import { endpointsOf, methodsAt } from './endpoints.js';
import { idParameter } from './parameters.js';

const ok = { 200: { description: { sv: 'Klart', en: 'Done' } } };
const words = { tag: 'Test', summary: { sv: 'Test', en: 'Test' } };

describe('At start', () => {
  it('a route that does not say what it is is refused', () => {
    @Controller()
    class Silent {
      @Get('/things')
      list(): object {
        return {};
      }
    }
    expect(() => endpointsOf([Silent])).toThrow('Silent.list is a route without @Endpoint');
  });

  it('a parameter that nobody described is refused', () => {
    @Controller()
    class Careless {
      @Endpoint({ method: 'GET', path: '/things/{id}', public: 'a test', responses: ok, ...words })
      one(): object {
        return {};
      }
    }
    expect(() => endpointsOf([Careless])).toThrow('GET /things/{id}');
  });

  it('two routes with one address are refused', () => {
    @Controller()
    class Twice {
      @Endpoint({ method: 'GET', path: '/things/{a}', public: 'a test', params: { a: idParameter('a', 'a') }, responses: ok, ...words })
      one(): object {
        return {};
      }
      @Endpoint({ method: 'GET', path: '/things/{b}', public: 'a test', params: { b: idParameter('b', 'b') }, responses: ok, ...words })
      two(): object {
        return {};
      }
    }
    expect(() => endpointsOf([Twice])).toThrow('two routes are GET /things/{b}');
  });

  it('it is known which methods an address has', () => {
    @Controller()
    class Things {
      @Endpoint({ method: 'GET', path: '/things/{a}', public: 'a test', params: { a: idParameter('a', 'a') }, responses: ok, ...words })
      one(): object {
        return {};
      }
    }
    const methods = methodsAt(endpointsOf([Things]));
    expect([methods('/things/5'), methods('/things'), methods('/things/5/6')]).toEqual([['GET', 'HEAD'], [], []]);
  });
});
