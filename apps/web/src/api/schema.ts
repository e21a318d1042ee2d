// SPDX-FileCopyrightText: 2026 The Fyrvakt authors
// SPDX-License-Identifier: EUPL-1.2

// Generated from apps/api/openapi/case-api.json, in the form that openapi-fetch reads. Run npm run generate after a change of the API.

export interface paths {
  '/sessions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Sign in */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SignInBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
              name: string;
              role: string;
              roles: string[];
              units: string[];
              permissions: string[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/sessions/current': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who you are and what you may do */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
              name: string;
              role: string;
              roles: string[];
              units: string[];
              permissions: string[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Sign out */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Cases */
    get: {
      parameters: {
        query?: {
          'limit'?: number;
          'after'?: string;
          'facets'?: boolean;
          'minPosition'?: number;
          'q'?: string;
          'handling'?: ('new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded')[];
          'followUpState'?: ('owed' | 'assigned' | 'overdue' | 'reopened' | 'followedUp')[];
          'data'?: ('full' | 'disposed' | 'onHold')[];
          'area'?: string[];
          'place'?: string[];
          'category'?: string[];
          'unit'?: string[];
          'source'?: string[];
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'month'?: string;
          'from'?: string;
          'to'?: string;
          'doubt'?: boolean;
          'staffed'?: boolean;
          'responsible'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['CaseRow'][];
              next?: string;
              facets?: components['schemas']['Facets'];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One case */
    get: {
      parameters: {
        query?: {
          'atPosition'?: number;
          'atTime'?: string;
        };
        header?: never;
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Case'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/timeline': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What happened, in order */
    get: {
      parameters: {
        query?: {
          'atPosition'?: number;
          'atTime'?: string;
        };
        header?: never;
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Timeline'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/told': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who has been told */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['Told'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/receive-call': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Register a call */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReceiveCallBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/reconcile-call': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Reconcile the call with its source */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReconcileCallBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/ask-follow-up-question': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Add a follow-up question */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AskFollowUpQuestionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/answer-follow-up-question': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Record the answer to a follow-up question */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AnswerFollowUpQuestionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/redirect-call': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Redirect the call */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RedirectCallBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/end-call': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** End the call */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EndCallBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/attach-call-to-case': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Belongs to an earlier call */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AttachCallToCaseBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/classify-case': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Choose the category */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ClassifyCaseBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/correct-place': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Correct the place */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CorrectPlaceBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/deviate-from-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Tell of a deviation from the instruction */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeviateFromInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/notify-resource': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Contact a unit */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['NotifyResourceBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/report-delivery': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The message arrived */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportDeliveryBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/report-notification-failure': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** No answer */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportNotificationFailureBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/acknowledge-notification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Acknowledge */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AcknowledgeNotificationBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/decline-notification': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Decline */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeclineNotificationBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/report-no-recipient': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** No unit on duty */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReportNoRecipientBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/request-decision': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Ask the decision function */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RequestDecisionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/decide-special-handling': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Handle now */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DecideSpecialHandlingBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/defer-to-next-shift': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Defer to the next shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeferToNextShiftBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/accept-handover': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Take over */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AcceptHandoverBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/return-handover': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Hand back */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReturnHandoverBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/refer-case': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Refer */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReferCaseBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/record-arrival': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** On site */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RecordArrivalBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/record-action': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Record what you did */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RecordActionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/release-resource': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Leaving the site */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReleaseResourceBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/complete-handling': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The handling is complete */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CompleteHandlingBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/assign-follow-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Choose who follows up */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AssignFollowUpBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/postpone-follow-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Postpone the follow-up */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PostponeFollowUpBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/record-follow-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Follow up */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RecordFollowUpBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/return-follow-up': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Send the review back */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReturnFollowUpBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/close-case': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Close the case */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CloseCaseBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/reopen-case': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Reopen the case */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReopenCaseBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/add-note': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Write a note */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddNoteBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/correct-note': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Correct a note */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CorrectNoteBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/correct-details': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Correct details */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CorrectDetailsBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/pin-entry': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Pin in the timeline */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match'?: string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PinEntryBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/link-cases': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Link to another case */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['LinkCasesBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              caseId: string;
              state: {
                handling: string;
                followUpState: string;
                data: string;
                closed: boolean;
              };
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/commands/draft-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Begin a version */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DraftInstructionBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/draft-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Begin a version */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DraftInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/revise-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Change the draft */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReviseInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/attach-evidence': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Attach evidence */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AttachEvidenceBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/submit-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Submit for approval */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SubmitInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/withdraw-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Take back */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/return-for-municipality': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Send back for the municipality */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReturnForMunicipalityBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/return-for-sos': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Send back for SOS Alarm */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReturnForSosBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/approve-for-municipality': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Approve for the municipality */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ApproveForMunicipalityBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/approve-for-sos': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Approve for SOS Alarm */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ApproveForSosBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/publish-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Publish */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PublishInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/withdraw-publication': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Withdraw before it holds */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawPublicationBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/retire-instruction': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Retire the instruction */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RetireInstructionBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/agree-to-retirement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Agree to retire */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AgreeToRetirementBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/drop-retirement': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Do not retire */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DropRetirementBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/commands/propose-change': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Propose a change */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProposeChangeBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/establish-roster': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Take over the roster from the municipality’s file */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EstablishRosterBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/add-unit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Add unit */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddUnitBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/change-unit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Change unit */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ChangeUnitBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/remove-unit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Remove unit */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RemoveUnitBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/set-channels': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Say how the unit is reached */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SetChannelsBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/record-channel-test': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Record a test of a channel */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RecordChannelTestBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/set-permit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Set the permit of a unit’s guards */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SetPermitBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/clear-permit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Clear permit */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ClearPermitBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/plan-pattern': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Plan repeating shifts */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PlanPatternBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/end-pattern': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** End repeating shifts */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EndPatternBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/plan-temporary-schedule': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Plan a temporary schedule */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PlanTemporaryScheduleBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/withdraw-temporary-schedule': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Withdraw a temporary schedule */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawTemporaryScheduleBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/add-shift': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Add shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddShiftBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/cancel-shift': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Cancel shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CancelShiftBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/move-shift': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Move shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['MoveShiftBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/replace-shift': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Replace those who work a shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ReplaceShiftBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/withdraw-override': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Withdraw a change of a shift */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawOverrideBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/import-shifts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Import shifts */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ImportShiftsBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/propose-swap': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Propose a swap */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ProposeSwapBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/accept-swap': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Accept a swap */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AcceptSwapBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/decline-swap': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Decline a swap */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['DeclineSwapBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/commands/withdraw-swap': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Withdraw a swap */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WithdrawSwapBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/drills/commands/start-drill': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Start a drill */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['StartDrillBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              drillId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/drills/{drillId}/commands/add-drill-note': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Write what was learned */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'drillId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddDrillNoteBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              drillId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/drills/{drillId}/commands/end-drill': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** End the drill */
    post: {
      parameters: {
        query?: never;
        header: {
          'Idempotency-Key': string;
          'If-Match': string;
        };
        path: {
          'drillId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['EndDrillBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              drillId: string;
              revision: number;
              position: number;
              events: {
                id: string;
                type: string;
                revision: number;
                position: number;
              }[];
              replayed: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/follow-ups': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** To follow up */
    get: {
      parameters: {
        query?: {
          'state'?: ('owed' | 'overdue' | 'covered')[];
          'kind'?: ('call' | 'notification' | 'decision' | 'deferral' | 'action')[];
          'area'?: string[];
          'category'?: string[];
          'responsible'?: string;
          'unassigned'?: boolean;
          'month'?: string;
          'dueTo'?: string;
          'caseId'?: string;
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
          'limit'?: number;
          'after'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['LedgerRow'][];
              next?: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/follow-ups/months/{month}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** A month's calls, one by one */
    get: {
      parameters: {
        query?: {
          'outstanding'?: boolean;
          'minPosition'?: number;
          'limit'?: number;
          'after'?: string;
        };
        header?: never;
        path: {
          'month': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['LedgerCall'][];
              next?: string;
              month: string;
              received: number;
              followedUp: number;
              outstanding: number;
              overdue: number;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/decisions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Awaiting a decision */
    get: {
      parameters: {
        query?: {
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
          'limit'?: number;
          'after'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['AwaitingRow'][];
              next?: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/handovers': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** For the next shift */
    get: {
      parameters: {
        query: {
          'unit': string;
          'shiftStart'?: string;
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['HandoverRow'][];
              next?: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/municipality': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The municipality's lists */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Municipality'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/figures/{month}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The month in figures */
    get: {
      parameters: {
        query?: {
          'minPosition'?: number;
        };
        header?: never;
        path: {
          'month': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['MonthlyFigures'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/system': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How the system fares */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['SystemStatus'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/decisions/made': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Decisions made */
    get: {
      parameters: {
        query?: {
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
          'limit'?: number;
          'after'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['DecidedRow'][];
              next?: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/follow-ups/summary': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How much there is to follow up */
    get: {
      parameters: {
        query?: {
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['FollowUpSummary'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/follow-ups/people': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Those who can follow up */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['FollowUpPerson'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/handovers/page': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** A shift's page */
    get: {
      parameters: {
        query: {
          'unit': string;
          'shiftStart'?: string;
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['HandoverPage'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/shifts': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The units' shifts */
    get: {
      parameters: {
        query?: {
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              now: string;
              rows: components['schemas']['UnitShifts'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/reports/monthly/{month}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The monthly follow-up */
    get: {
      parameters: {
        query?: {
          'format'?: 'json' | 'csv' | 'html';
          'atPosition'?: number;
          'atTime'?: string;
          'excel'?: boolean;
        };
        header?: never;
        path: {
          'month': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Report'];
            'text/csv': string;
            'text/html': string;
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/reports/monthly/{month}/figures/{figureId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The cases behind a number */
    get: {
      parameters: {
        query?: {
          'atPosition'?: number;
          'limit'?: number;
          'page'?: number;
        };
        header?: never;
        path: {
          'month': string;
          'figureId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
              value: number | null;
              unit: string;
              month: string;
              position: number;
              total: number;
              rows: {
                caseId: string;
                link: string;
              }[];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/feed': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Follow what happens */
    get: {
      parameters: {
        query?: {
          'after'?: number;
        };
        header?: {
          'Last-Event-ID'?: string;
        };
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'text/event-stream': string;
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/commands': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Commands that you may give */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              commands: components['schemas']['CommandDescription'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/cases/{caseId}/possible-duplicates': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** May be the same event */
    get: {
      parameters: {
        query?: {
          'minPosition'?: number;
        };
        header?: never;
        path: {
          'caseId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['CaseRow'][];
              next?: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/today': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What waits for you now */
    get: {
      parameters: {
        query?: {
          'since'?: string;
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Today'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/places': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Cases by place */
    get: {
      parameters: {
        query?: {
          'q'?: string;
          'handling'?: ('new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded')[];
          'followUpState'?: ('owed' | 'assigned' | 'overdue' | 'reopened' | 'followedUp')[];
          'data'?: ('full' | 'disposed' | 'onHold')[];
          'area'?: string[];
          'place'?: string[];
          'category'?: string[];
          'unit'?: string[];
          'source'?: string[];
          'mode'?: ('actual' | 'exercise' | 'test')[];
          'month'?: string;
          'from'?: string;
          'to'?: string;
          'doubt'?: boolean;
          'staffed'?: boolean;
          'responsible'?: string;
          'minPosition'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['CasePlaces'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/views': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Saved views */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['SavedView'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Save a view */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['SaveViewBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/views/{viewId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Remove a view */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'viewId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Every instruction */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              now: string;
              instructions: components['schemas']['Instruction'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One instruction */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Instruction'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/history': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** What has been done with an instruction */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              instructionId: string;
              revision: number;
              acts: components['schemas']['InstructionAct'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/versions/{version}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One version with all its contents */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'instructionId': string;
          'version': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['InstructionVersion'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/versions/{version}/print': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** A whole version to print */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'instructionId': string;
          'version': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'text/html': string;
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/compare': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Two versions beside each other */
    get: {
      parameters: {
        query: {
          'from'?: number;
          'to': number;
        };
        header?: never;
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              from?: number;
              to: number;
              differences: components['schemas']['InstructionDifference'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instructions/{instructionId}/change-form': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The written change */
    get: {
      parameters: {
        query: {
          'format'?: 'text' | 'html';
          'from'?: number;
          'to': number;
        };
        header?: never;
        path: {
          'instructionId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'text/plain': string;
            'text/html': string;
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instruction-trials': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Try a call */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['TrialBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              match?: components['schemas']['MatchedInstruction'];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/instruction-checks': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Check contents */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CheckBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              findings: components['schemas']['InstructionFinding'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/what-ifs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Try against what has happened */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['WhatIfBody'];
        };
      };
      responses: {
        202: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['WhatIf'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** The latest what-ifs */
    get: {
      parameters: {
        query?: {
          'instructionId'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              whatIfs: components['schemas']['WhatIfHead'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/what-ifs/{whatIfId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How it goes, and what it gave */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'whatIfId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['WhatIf'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Cancel a what-if */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'whatIfId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** The roster of some days */
    get: {
      parameters: {
        query: {
          'from': string;
          'to': string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['Roster'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/on-duty': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Who is on duty */
    get: {
      parameters: {
        query?: {
          'at'?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['OnDuty'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/gaps': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Hours with nobody on duty */
    get: {
      parameters: {
        query: {
          'from': string;
          'to': string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              gaps: components['schemas']['RosterGap'][];
              undecided: components['schemas']['RosterGap'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/quality': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** How good the roster is */
    get: {
      parameters: {
        query: {
          'from': string;
          'to': string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['RosterQuality'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/forecast': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Calls expected with nobody on duty */
    get: {
      parameters: {
        query: {
          'from': string;
          'to': string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['RosterForecast'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/seasons': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Seasons and school holidays */
    get: {
      parameters: {
        query: {
          'from': string;
          'to': string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              spans: components['schemas']['CalendarSpan'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/readings': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Read a file of shifts */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RosterFileBody'];
        };
      };
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['RosterReading'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/calendar-feeds': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Your calendar addresses */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              feeds: components['schemas']['CalendarFeed'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Make a calendar address */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['CalendarFeedBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': components['schemas']['NewCalendarFeed'];
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/roster/calendar-feeds/{feedId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Withdraw a calendar address */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'feedId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/drills': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Every drill */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              now: string;
              drills: components['schemas']['Drill'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/drills/{drillId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** One drill with all that is to be talked through */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'drillId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              drillId: string;
              name: string;
              startedAt: string;
              until: string;
              endedAt?: string;
              running: boolean;
              rosterRevision: number;
              present: string[];
              absent: string[];
              notes: number;
              revision: number;
              learned: components['schemas']['DrillNote'][];
              calls: components['schemas']['DrillCall'][];
              more: boolean;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/deviations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Deviations from the instruction in the last year */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              deviations: components['schemas']['Deviation'][];
              more: boolean;
              proposals: components['schemas']['SimilarDeviations'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Users */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['User'][];
              notices: components['schemas']['CodedLabel'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Add a user */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddUserBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users/{userId}/roles': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Change roles and units */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'userId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RolesBody'];
        };
      };
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users/{userId}/told': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Change what somebody is told of */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'userId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['ToldBody'];
        };
      };
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users/{userId}/password': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Set a new password */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'userId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['PasswordBody'];
        };
      };
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users/{userId}/disable': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Disable a user */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'userId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/users/{userId}/enable': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Enable a user again */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'userId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/api-clients': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** API clients */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['ApiClient'][];
              scopes: components['schemas']['CodedLabel'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
    /** Add an API client */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['AddClientBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              id: string;
              key: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/api-clients/{clientId}/keys': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Change the key */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'clientId': string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': components['schemas']['RotateKeyBody'];
        };
      };
      responses: {
        201: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              key: string;
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/api-clients/{clientId}/keys/{keyId}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Revoke a key */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'clientId': string;
          'keyId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/api-clients/{clientId}/disable': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Disable an API client */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'clientId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/access-log': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Access log */
    get: {
      parameters: {
        query?: {
          'caseId'?: string;
          'reader'?: string;
          'limit'?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: { [name: string]: unknown };
          content: {
            'application/json': {
              rows: components['schemas']['AccessEntry'][];
            };
          };
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/notices/{noticeId}/retry': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Try again */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'noticeId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
  '/notices/{noticeId}/dismiss': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never };
    /** Let be */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          'noticeId': string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: { [name: string]: unknown };
          content?: never;
        };
        default: {
          headers: { [name: string]: unknown };
          content: {
            'application/problem+json': components['schemas']['Problem'];
          };
        };
      };
    };
  };
}

export interface components {
  schemas: {
    'AcceptHandoverBody': {
      /** What was left */
      deferralId: string;
      /** The unit that takes over */
      unit: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'AcceptSwapBody': {
      /** Id of the proposal */
      swapId: string;
    };
    'AccessEntry': {
      at: string;
      kind: string;
      reader: string;
      readerName?: string;
      role: string;
      what: string;
      caseId?: string;
      cases: number;
    };
    'AcknowledgeNotificationBody': {
      /** Which contact */
      notificationId: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'AddClientBody': {
      /** The system's name */
      name: string;
      /** Source system in the calls' references, such as sos-alarm */
      sourceSystem: string;
      /** What the system may do */
      scopes: ('calls:write' | 'calls:read' | 'events:read')[];
      /** Modes of calls that it may report; otherwise all */
      modes?: ('actual' | 'exercise' | 'test')[];
    };
    'AddDrillNoteBody': {
      /** What you learned */
      text: string;
    };
    'AddNoteBody': {
      /** What you write can become a public record. */
      text: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'AddShiftBody': {
      /** Why, without a word about any person */
      reason: 'absence' | 'event' | 'extraNeed' | 'exchange' | 'correction' | 'other';
      /** Code of the unit */
      unit: string;
      /** When the shift starts */
      start: string;
      /** When the shift ends */
      end: string;
      /** Ids of those who work it */
      staff?: string[];
    };
    'AddUnitBody': {
      /** Code of the unit */
      code: string;
      /** Name of the unit */
      name: string;
      /** Own, contracted, external, volunteer or decision function */
      kind: 'own' | 'contracted' | 'external' | 'volunteer' | 'decisionFunction';
      /** True when it is on call rather than at work */
      onCall?: true;
    };
    'AddUserBody': {
      /** Name to sign in with */
      name: string;
      /** At least 12 characters */
      password: string;
      /** Roles; several add up */
      roles: ('operator' | 'coordinator' | 'decisionMaker' | 'unit' | 'leadership' | 'agreementParty' | 'administrator')[];
      /** Units that the person belongs to */
      units?: string[];
    };
    'AgreeToRetirementBody': {
      /** Why */
      why?: string;
    };
    'AnswerFollowUpQuestionBody': {
      /** Which question */
      questionId: string;
      /** The answer; left out when the caller did not know */
      answer?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'ApiClient': {
      id: string;
      name: string;
      sourceSystem: string;
      scopes: ('calls:write' | 'calls:read' | 'events:read' | 'cases:read' | 'cases:register' | 'cases:handle' | 'cases:decide' | 'cases:receive' | 'cases:follow-up' | 'cases:process' | 'instructions:read' | 'instructions:write' | 'instructions:approve' | 'instructions:approve-sos' | 'roster:read' | 'roster:write' | 'drills:run' | 'reports:read' | 'system:read' | 'system:administer')[];
      modes?: ('actual' | 'exercise' | 'test')[];
      createdAt: string;
      disabledAt?: string;
      keys: {
        id: string;
        createdAt: string;
        expiresAt?: string;
        lastUsedAt?: string;
      }[];
    };
    'Approval': {
      by: string;
      name?: string;
      at: string;
    };
    'ApproveForMunicipalityBody': {
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'ApproveForSosBody': {
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'AskFollowUpQuestionBody': {
      /** What the sender calls the question */
      reference?: string;
      /** The question that the operator asked */
      question: string;
      /** The answer, if it came at once */
      answer?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'AssignFollowUpBody': {
      /** Id of whoever is to follow up */
      assignee: string;
    };
    'AttachCallToCaseBody': {
      /** The earlier call about the same event */
      toCaseId: string;
    };
    'AttachEvidenceBody': {
      /** The what-if whose outcome is to be attached */
      whatIfId: string;
    };
    'Audit': {
      summary: string;
      casesChecked: number;
      diverging: number;
      position: number;
      checkedAt?: string;
      found: number;
      divergences: components['schemas']['Divergence'][];
    };
    'AwaitingRow': {
      caseId: string;
      mode: 'actual' | 'exercise' | 'test';
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      stale: boolean;
      decisionId: string;
      of: string;
      requestedAt: string;
      knownRevision: number;
    };
    'Backup': {
      position: number;
      bytes: number;
      takenAt: string;
      verifiedAt?: string;
    };
    'Bilingual': {
      sv: string;
      en: string;
    };
    'CalendarFeed': {
      feedId: string;
      unit?: string;
      createdAt: string;
      lastReadAt?: string;
    };
    'CalendarFeedBody': {
      /** The unit whose shifts it shows; without it, your own */
      unit?: string;
    };
    'CalendarSpan': {
      kind: 'season' | 'schoolHoliday';
      name: string;
      from: string;
      to: string;
    };
    'CallbackBody': {
      /** Telephone number */
      phone: string;
      /** True when the caller wants to be called; otherwise the number is not kept */
      allowed?: boolean;
    };
    'CancelShiftBody': {
      /** The shift that it concerns */
      shift: components['schemas']['ShiftBody'];
      /** Why, without a word about any person */
      reason: 'absence' | 'event' | 'extraNeed' | 'exchange' | 'correction' | 'other';
    };
    'Case': {
      caseId: string;
      revision: number;
      position: number;
      recordedAt: string;
      source: {
        system: string;
        reference: string;
      };
      mode: 'actual' | 'exercise' | 'test';
      category: components['schemas']['Code'];
      place: components['schemas']['Place'];
      reported: {
        category: components['schemas']['Code'];
        place: components['schemas']['Place'];
        receivedAt: string;
        answeredAt?: string;
        ongoing: 'yes' | 'no' | 'unknown';
        danger: 'yes' | 'no' | 'unknown';
        people: 'none' | '1-4' | '5-10' | 'over10' | 'unknown';
        operator?: string;
      };
      description?: string;
      callback?: {
        phone: string;
        allowed: boolean;
      };
      handling: 'new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded';
      followUpState: 'owed' | 'assigned' | 'overdue' | 'reopened' | 'followedUp';
      data: 'full' | 'disposed' | 'onHold';
      closed: boolean;
      reopened: boolean;
      assignee?: string;
      overdue: boolean;
      endedAt?: string;
      redirectedTo?: '112' | '11414' | 'faultReport' | 'other';
      attachedTo?: string;
      outcome?: string;
      exhausted: boolean;
      nobodyAmong?: string[];
      obligations: components['schemas']['Obligation'][];
      questions: {
        id: string;
        reference?: string;
        answered: boolean;
      }[];
      notifications: components['schemas']['Notification'][];
      decisions: components['schemas']['Decision'][];
      deferrals: components['schemas']['Deferral'][];
      reviews: {
        id: string;
        covers: string[];
        returned: boolean;
      }[];
      actions: {
        id: string;
        reference?: string;
      }[];
      onSite: string[];
      notes: string[];
      pinned: string[];
      referrals: string[];
      links: {
        caseId: string;
        kind: 'related' | 'duplicate' | 'sameEvent';
      }[];
    };
    'CaseEventName': 'CallReceived' | 'FollowUpAsked' | 'FollowUpAnswered' | 'CallRedirected' | 'CallEnded' | 'CallReconciled' | 'CallAttachedToCase' | 'CaseClassified' | 'PlaceCorrected' | 'InstructionMatched' | 'InstructionDeviated' | 'ResourceNotified' | 'NotificationDelivered' | 'NotificationFailed' | 'NotificationAcknowledged' | 'NotificationDeclined' | 'AcknowledgementExpired' | 'NoRecipientAvailable' | 'EscalationExhausted' | 'DecisionRequested' | 'SpecialHandlingDecided' | 'DeferredToNextShift' | 'HandoverAccepted' | 'HandoverReturned' | 'PromiseBroken' | 'Referred' | 'ResourceArrived' | 'ActionTaken' | 'ResourceReleased' | 'HandlingCompleted' | 'FollowUpAssigned' | 'FollowUpPostponed' | 'FollowUpOverdue' | 'FollowedUp' | 'FollowUpReturned' | 'CaseClosed' | 'CaseReopened' | 'NoteAdded' | 'NoteCorrected' | 'DetailsCorrected' | 'EntryPinned' | 'CasesLinked';
    'CasePlaces': {
      now: string;
      repeatedFrom: string;
      repeated: components['schemas']['RepeatPlace'][];
      places: components['schemas']['PlaceCount'][];
      background?: {
        kind: 'tiles' | 'style';
        url: string;
        credit?: string;
      };
    };
    'CaseRow': {
      caseId: string;
      mode: 'actual' | 'exercise' | 'test';
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      stale: boolean;
      recordedAt: string;
      month: string;
      source: string;
      reference: string;
      placeCode: string | null;
      handling: 'new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded';
      followUpState: 'owed' | 'assigned' | 'overdue' | 'reopened' | 'followedUp';
      data: 'full' | 'disposed' | 'onHold';
      closed: boolean;
      latestType: components['schemas']['CaseEventName'];
      latestAt: string;
      contacted: {
        unit: string;
        acknowledged: boolean;
      }[];
      units: string[];
      deadlineAt: string | null;
      deadlineKind: 'promise' | 'followUp' | null;
      responsible: string | null;
      outstanding: number;
      doubts: ('placeMissing' | 'placeUnknown' | 'categoryUnknown' | 'unitUnknown' | 'timeInFuture' | 'timeMissing' | 'personalNumberSuspected' | 'outsideMunicipality' | 'textTruncated')[];
      staffed: boolean;
      revision: number;
      position: number;
    };
    'CategoryQuestionsBody': {
      /** Code of the category */
      category: string;
      /** Questions about just this */
      questions: string[];
    };
    'ChangeUnitBody': {
      /** Code of the unit */
      code: string;
      /** Name of the unit */
      name: string;
      /** Own, contracted, external, volunteer or decision function */
      kind: 'own' | 'contracted' | 'external' | 'volunteer' | 'decisionFunction';
      /** True when it is on call rather than at work */
      onCall?: true;
    };
    'CheckBody': {
      /** The contents to check */
      content: components['schemas']['InstructionContentBody'];
    };
    'ClassifyCaseBody': {
      /** Code of the category */
      category: string;
    };
    'ClearPermitBody': {
      /** Code of the unit */
      unit: string;
    };
    'CloseCaseBody': {
      /** When it happened, if not just now */
      at?: string;
    };
    'Code': {
      code: string;
      original?: string;
    };
    'CodedLabel': {
      code: string;
      label: components['schemas']['Bilingual'];
    };
    'CommandDescription': {
      name: string;
      about: string;
      path: string;
      summary: components['schemas']['Bilingual'];
      permission: string;
      creates: boolean;
      commutes: boolean;
      body: {
        [name: string]: unknown;
      };
      example: {
        [name: string]: unknown;
      };
    };
    'CompleteHandlingBody': {
      /** How it went */
      outcome: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'ContactWayBody': {
      /** How the contact is made */
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** How many attempts */
      attempts: number;
      /** Minutes between attempts */
      everyMinutes: number;
      /** True when an answer is waited for */
      acknowledgement: boolean;
      /** Minutes that the answer may take after the last attempt */
      withinMinutes: number;
      /** What may be said or written; never personal data */
      say?: string;
    };
    'CorrectDetailsBody': {
      /** The whole new description */
      description?: string;
      /** How to reach the caller */
      callback?: components['schemas']['CallbackBody'];
      /** Was it going on when the call came? */
      ongoing?: 'yes' | 'no' | 'unknown';
      /** Was anybody in danger? */
      danger?: 'yes' | 'no' | 'unknown';
      /** About how many people were there? */
      people?: 'none' | '1-4' | '5-10' | 'over10' | 'unknown';
    };
    'CorrectNoteBody': {
      /** Which note */
      noteId: string;
      /** The whole new text */
      text: string;
    };
    'CorrectPlaceBody': {
      /** Where it was */
      place: components['schemas']['PlaceBody'];
    };
    'Count': {
      code: string;
      n: number;
    };
    'DayConditionBody': {
      /** Only days of these kinds */
      dayTypes?: ('weekday' | 'saturday' | 'redDay' | 'eveFullDay' | 'eveHalfDay' | 'bridgeDay')[];
      /** Only during one of these seasons */
      during?: string[];
      /** Not during any of these seasons */
      notDuring?: string[];
      /** Only in school holidays, or never in them */
      schoolHolidays?: 'only' | 'never';
    };
    'DecideSpecialHandlingBody': {
      /** What the sender calls the decision */
      reference?: string;
      /** The role that decided, if another */
      by?: string;
      /** Why it must be handled now */
      why?: string;
      /** Units to contact now, in order */
      units?: string[];
      /** When it happened, if not just now */
      at?: string;
    };
    'DecidedRow': {
      caseId: string;
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      id: string;
      outcome: 'specialHandling' | 'deferred';
      decidedAt: string;
      followedUp: boolean;
    };
    'Decision': {
      id: string;
      reference?: string;
      of: string;
      outcome?: 'specialHandling' | 'deferred';
      decidedAt?: string;
      outcomeReference?: string;
    };
    'DeclineNotificationBody': {
      /** Which contact */
      notificationId: string;
      /** Why you cannot */
      why?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'DeclineSwapBody': {
      /** Id of the proposal */
      swapId: string;
    };
    'DeferToNextShiftBody': {
      /** What the sender calls the decision */
      reference?: string;
      /** The shifts that are to take over */
      shifts: components['schemas']['ShiftBody'][];
      /** The role that decided, if another */
      by?: string;
      /** Why it can wait */
      why?: string;
      /** What the shift needs to know */
      information?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'Deferral': {
      id: string;
      decisionId: string;
      handovers: {
        shift: components['schemas']['Shift'];
        status: 'offered' | 'accepted' | 'returned' | 'broken';
        wasBroken: boolean;
      }[];
    };
    'DeviateFromInstructionBody': {
      /** In which way it was otherwise */
      kind: 'otherUnit' | 'otherChannel' | 'moreAttempts' | 'otherRoute' | 'skippedStep' | 'other';
      /** Which step of the instruction */
      step?: number;
      /** The unit that it is about */
      unit?: string;
      /** Why */
      why?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'Deviation': {
      caseId: string;
      receivedAt: string;
      version: number;
      explained: boolean;
      instructionId: string;
      rule: string;
      kind: 'otherUnit' | 'otherChannel' | 'moreAttempts' | 'otherRoute' | 'skippedStep' | 'other';
      unit?: string;
      step?: number;
    };
    'Divergence': {
      projection: string;
      subject: string;
      kind: 'missing' | 'extra' | 'different' | 'unreadable';
      position: number;
      foundAt: string;
      mendedAt?: string;
    };
    'DraftInstructionBody': {
      /** What the instruction is called */
      name: string;
      /** Everything that is agreed */
      content: components['schemas']['InstructionContentBody'];
    };
    'Drill': {
      drillId: string;
      name: string;
      startedAt: string;
      until: string;
      endedAt?: string;
      running: boolean;
      rosterRevision: number;
      present: string[];
      absent: string[];
      notes: number;
      revision: number;
    };
    'DrillCall': {
      caseId: string;
      receivedAt: string;
      category: string;
      area?: string;
      place: string;
      route?: 'contact' | 'emergency112' | 'police11414' | 'nextShift' | 'none';
      rule?: string;
      version?: number;
      handling: 'new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded';
      contacts: number;
      firstContactAt?: string;
      acknowledgedAt?: string;
      acknowledgedBy?: string;
      exhausted: boolean;
      decisions: number;
      deferrals: number;
      brokenPromises: number;
      deviations: number;
      stale: boolean;
    };
    'DrillNote': {
      noteId: string;
      at: string;
      text?: string;
    };
    'DropRetirementBody': {
      /** Why */
      why?: string;
    };
    'EndCallBody': {
      /** When the call ended */
      endedAt: string;
    };
    'EndDrillBody': {
      [name: string]: unknown;
    };
    'EndPatternBody': {
      /** Id of the pattern */
      patternId: string;
      /** Last day on which a shift starts; before the first it is gone */
      lastDay: string;
    };
    'EstablishRosterBody': {
      [name: string]: unknown;
    };
    'Facets': {
      handling: components['schemas']['Count'][];
      followUpState: components['schemas']['Count'][];
      data: components['schemas']['Count'][];
      area: components['schemas']['Count'][];
      category: components['schemas']['Count'][];
      unit: components['schemas']['Count'][];
      source: components['schemas']['Count'][];
      mode: components['schemas']['Count'][];
      total: number;
    };
    'FailedContact': {
      caseId: string;
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      attempts: number;
      lastAt: string;
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      status: 'failed' | 'expired' | 'declined';
    };
    'FallbackBody': {
      /** How the decision function is asked */
      decisionFunction: components['schemas']['ContactWayBody'];
      /** What follows when no row names the call */
      otherwise: 'decisionFunction' | 'nextShift';
      /** What the operator does when the decision function does not answer either */
      whenNobodyAnswers: string;
      /** Minutes into the shift that it has to accept */
      handoverMarginMinutes?: number;
    };
    'Figure': {
      id: string;
      value: number | null;
      unit: 'count' | 'percent' | 'minutes' | 'difference';
      query: string;
    };
    'FinalShift': {
      unit: string;
      start: string;
      end: string;
      lane: 'pattern' | 'temporary' | 'override' | 'swap';
      because: components['schemas']['RosterReason'][];
      staff?: string[];
    };
    'FollowUpPerson': {
      id: string;
      name: string;
      active: boolean;
    };
    'FollowUpShare': {
      responsible: string | null;
      cases: number;
      overdue: number;
    };
    'FollowUpSummary': {
      today: string;
      obligations: number;
      cases: number;
      overdue: number;
      dueToday: number;
      people: components['schemas']['FollowUpShare'][];
    };
    'HandoverPage': {
      now: string;
      unit: string;
      shift?: components['schemas']['Shift'];
      left: components['schemas']['LeftCase'][];
      toKeep: components['schemas']['LeftCase'][];
      contacts: components['schemas']['FailedContact'][];
      places: components['schemas']['RepeatPlace'][];
      more: {
        left: number;
        toKeep: number;
        unreached: number;
      };
    };
    'HandoverRow': {
      caseId: string;
      mode: 'actual' | 'exercise' | 'test';
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      stale: boolean;
      deferralId: string;
      unit: string;
      shiftStart: string;
      shiftEnd: string;
      status: 'offered' | 'accepted' | 'returned' | 'broken';
      wasBroken: boolean;
      decidedAt: string;
      decidedBy: string;
    };
    'HoursBody': {
      /** From this time of day */
      from: string;
      /** To this time of day; the next day when it is not later the same day */
      to: string;
    };
    'ImportShiftsBody': {
      /** What the shifts were read from */
      source: 'csv' | 'ical';
      /** The shifts */
      shifts: components['schemas']['StaffedShiftBody'][];
    };
    'Instruction': {
      instructionId: string;
      revision: number;
      name: string;
      inForce?: number;
      retiredFrom?: string;
      versions: components['schemas']['InstructionVersionHead'][];
      proposals: components['schemas']['ProposedChange'][];
      retirement?: components['schemas']['RetirementRequest'];
    };
    'InstructionAct': {
      revision: number;
      at: string;
      act: 'InstructionDrafted' | 'InstructionSubmitted' | 'InstructionReturned' | 'InstructionApprovedByMunicipality' | 'InstructionApprovedBySos' | 'InstructionPublished' | 'InstructionPublicationWithdrawn' | 'InstructionRetirementRequested' | 'InstructionRetirementDropped' | 'InstructionRetired';
      version?: number;
      by?: string;
      name?: string;
      party?: 'author' | 'municipality' | 'sos';
      from?: string;
      why?: string;
    };
    'InstructionContentBody': {
      /** What the caller hears first */
      greeting: string;
      /** What the line is for */
      scope: components['schemas']['ScopeBody'];
      /** When the call goes to 112 */
      emergency112: components['schemas']['RedirectBody'];
      /** When the call goes to 114 14, the police */
      police11414: components['schemas']['RedirectBody'];
      /** What the operator asks */
      questions: components['schemas']['QuestionsBody'];
      /** What the operator never asks */
      doNotAsk: string[];
      /** Who is contacted; the first row that fits holds */
      rules: components['schemas']['InstructionRuleBody'][];
      /** What may be written to a unit */
      messages: components['schemas']['MessagesBody'];
      /** What holds when nobody answers */
      fallback: components['schemas']['FallbackBody'];
      /** What the caller is told of what follows */
      feedbackToCaller: string;
      /** How and when cases and monthly figures are delivered */
      reports: string;
      /** When the line is tried */
      testCalls: string;
      /** Which function to turn to with changes */
      contactForChanges: string;
    };
    'InstructionDifference': {
      kind: 'added' | 'removed' | 'changed' | 'moved';
      part: string;
      row?: string;
      subject: components['schemas']['Bilingual'];
      before?: components['schemas']['Bilingual'];
      after?: components['schemas']['Bilingual'];
    };
    'InstructionEvidence': {
      id: string;
      at: string;
      outdated: boolean;
      rosterChanged?: boolean;
      evidence: components['schemas']['WhatIfSummary'];
      origin?: {
        whatIfId: string;
        digest: string;
        rosterRevision: number;
        position: number;
        base?: {
          instructionId: string;
          version: number;
          digest: string;
        };
      };
    };
    'InstructionFinding': {
      code: string;
      severity: 'error' | 'warning';
      pointer: string;
      text: components['schemas']['Bilingual'];
    };
    'InstructionRuleBody': {
      /** The name of the row in the version */
      id: string;
      /** Categories; all when left out */
      categories?: string[];
      /** Areas or single places; all when left out */
      areas?: string[];
      /** Kinds of days; all when left out */
      dayTypes?: ('weekday' | 'saturday' | 'redDay' | 'eveFullDay' | 'eveHalfDay' | 'bridgeDay')[];
      /** Times of day; all day when left out */
      windows?: components['schemas']['WindowBody'][];
      /** Seasons of the municipality's calendar; all year when left out */
      seasons?: string[];
      /** Where the call goes */
      route: 'contact' | 'emergency112' | 'police11414' | 'nextShift' | 'none';
      /** Who is contacted, in order */
      steps: components['schemas']['RuleStepBody'][];
      /** So many units must answer */
      answersNeeded: number;
      /** What follows when nobody is on duty or answers */
      otherwise: 'decisionFunction' | 'nextShift';
    };
    'InstructionVersion': {
      instructionId: string;
      revision: number;
      name: string;
      version: number;
      status: 'draft' | 'submitted' | 'published' | 'withdrawn';
      basedOn?: number;
      draftedAt: string;
      changedAt: string;
      writers: string[];
      submittedAt?: string;
      approvals: {
        municipality?: components['schemas']['Approval'];
        sos?: components['schemas']['Approval'];
      };
      publishedAt?: string;
      effectiveFrom?: string;
      withdrawnAt?: string;
      evidence: components['schemas']['InstructionEvidence'][];
      content: components['schemas']['InstructionContentBody'];
      findings?: components['schemas']['InstructionFinding'][];
    };
    'InstructionVersionHead': {
      version: number;
      status: 'draft' | 'submitted' | 'published' | 'withdrawn';
      basedOn?: number;
      draftedAt: string;
      changedAt: string;
      writers: string[];
      submittedAt?: string;
      approvals: {
        municipality?: components['schemas']['Approval'];
        sos?: components['schemas']['Approval'];
      };
      publishedAt?: string;
      effectiveFrom?: string;
      withdrawnAt?: string;
      evidence: number;
    };
    'LedgerCall': {
      caseId: string;
      receivedAt: string;
      category: string;
      place: string;
      outstanding: number;
      followedUp: boolean;
    };
    'LedgerRow': {
      caseId: string;
      mode: 'actual' | 'exercise' | 'test';
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      stale: boolean;
      id: string;
      kind: 'call' | 'notification' | 'decision' | 'deferral' | 'action';
      since: string;
      due: string;
      state: 'owed' | 'overdue' | 'covered';
      coveredBy: string | null;
      coveredAt: string | null;
      outcome: string | null;
      month: string;
      responsible: string | null;
    };
    'LeftCase': {
      caseId: string;
      receivedAt: string;
      category: string;
      area: string | null;
      place: string;
      deferralId: string;
      unit: string;
      shiftStart: string;
      shiftEnd: string;
      status: 'offered' | 'accepted' | 'returned' | 'broken';
      wasBroken: boolean;
      decidedAt: string;
      decidedBy: string;
      stale: boolean;
      revision: number;
      description?: string;
      why?: string;
      information?: string;
      danger: 'yes' | 'no' | 'unknown';
      people: 'none' | '1-4' | '5-10' | 'over10' | 'unknown';
      handling: 'new' | 'notified' | 'acknowledged' | 'awaitingDecision' | 'specialHandling' | 'deferred' | 'received' | 'handled' | 'redirected' | 'referred' | 'unfounded';
    };
    'LinkCasesBody': {
      /** The other case */
      otherCaseId: string;
      /** How they belong together */
      kind: 'related' | 'duplicate' | 'sameEvent';
    };
    'MatchedInstruction': {
      instructionId: string;
      version: number;
      rule: string;
      because: string[];
      route: 'contact' | 'emergency112' | 'police11414' | 'nextShift' | 'none';
      steps: components['schemas']['PlannedStep'][];
      answersNeeded: number;
      considered: {
        unit: string;
        in: boolean;
        why: 'onDuty' | 'onCall' | 'informationOnly' | 'offDuty' | 'outsidePermitArea' | 'outsidePermitTime' | 'noTestedChannel' | 'unreachable' | 'unknownUnit';
        shift?: components['schemas']['Shift'];
        next?: components['schemas']['Shift'];
      }[];
      onDuty: components['schemas']['Shift'][];
      rosterRevision: number;
      otherwise: 'decisionFunction' | 'nextShift';
      decision?: components['schemas']['PlannedStep'];
      sayToCaller?: string;
      handoverMarginMinutes?: number;
    };
    'MessagesBody': {
      /** What a message may hold */
      may: string[];
      /** What it may never hold */
      mayNot: string[];
    };
    'MonthlyFigures': {
      month: string;
      mode: 'actual' | 'exercise' | 'test';
      figures: {
        [name: string]: components['schemas']['Count'][];
      };
    };
    'MoveShiftBody': {
      /** When it starts instead */
      start: string;
      /** When it ends instead */
      end: string;
      /** Why, without a word about any person */
      reason: 'absence' | 'event' | 'extraNeed' | 'exchange' | 'correction' | 'other';
      /** The shift that it concerns */
      shift: components['schemas']['ShiftBody'];
    };
    'Municipality': {
      code: string;
      name: string;
      zone: string;
      decisionFunction: string;
      followUpWorkingDays: number;
      acknowledgementMinutes: number;
      now: string;
      onDuty: components['schemas']['Shift'][];
      staffed: boolean;
      roles: components['schemas']['CodedLabel'][];
      areas: {
        code: string;
        name: string;
      }[];
      places: {
        code: string;
        name: string;
        area: string;
        latitude: number;
        longitude: number;
        aliases?: string[];
      }[];
      categories: {
        code: string;
        label: components['schemas']['Bilingual'];
        firstUnit?: string;
        group: string;
      }[];
      units: {
        code: string;
        name: string;
        kind: 'own' | 'contracted' | 'external' | 'volunteer' | 'decisionFunction';
        onCall?: boolean;
      }[];
      formerUnits: {
        code: string;
        name: string;
      }[];
      outcomes: {
        code: string;
        label: components['schemas']['Bilingual'];
        unfounded?: boolean;
      }[];
      actions: components['schemas']['CodedLabel'][];
      measures: components['schemas']['CodedLabel'][];
      referrals: components['schemas']['CodedLabel'][];
    };
    'NewCalendarFeed': {
      feedId: string;
      unit?: string;
      createdAt: string;
      lastReadAt?: string;
      address: string;
    };
    'Notification': {
      id: string;
      reference?: string;
      unit: string;
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      attempt: number;
      reason: 'instruction' | 'specialHandling' | 'escalation' | 'information';
      at: string;
      status: 'sent' | 'delivered' | 'failed' | 'acknowledged' | 'declined' | 'expired';
    };
    'NotifyResourceBody': {
      /** What the sender calls the contact */
      reference?: string;
      /** Code of the unit */
      unit: string;
      /** How the unit was contacted */
      channel?: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** Which attempt in order; counted when left out */
      attempt?: number;
      /** Who made the contact */
      by?: 'sos' | 'system' | 'staff';
      /** Why the unit was contacted */
      reason?: 'instruction' | 'specialHandling' | 'escalation' | 'information';
      /** How it went, where that is known */
      result?: 'sent' | 'delivered' | 'acknowledged' | 'declined' | 'noAnswer' | 'busy' | 'failed';
      /** When it happened, if not just now */
      at?: string;
    };
    'Obligation': {
      id: string;
      kind: 'call' | 'notification' | 'decision' | 'deferral' | 'action';
      due: string;
      overdue: boolean;
      coveredBy?: string;
    };
    'OnDuty': {
      at: string;
      staffed: boolean;
      units: {
        unit: string;
        onDuty: boolean;
        because: components['schemas']['RosterReason'][];
        shift?: components['schemas']['FinalShift'];
        next?: components['schemas']['FinalShift'];
      }[];
    };
    'ParkedCase': {
      projection: string;
      caseId: string;
      position: number;
      eventId: string;
      reason: string;
      parkedAt: string;
    };
    'PasswordBody': {
      /** At least 12 characters */
      password: string;
    };
    'PatternBody': {
      /** Code of the unit */
      unit: string;
      /** How the shifts repeat, as an RRULE over days */
      rule: string;
      /** First day */
      since: string;
      /** Last day on which a shift can start */
      until?: string;
      /** How many days later it ends, if neither the same day nor the next */
      endsAfterDays?: number;
      /** On which days it holds */
      when?: components['schemas']['DayConditionBody'];
      /** Ids of those who work it */
      staff?: string[];
      /** From this time of day */
      from: string;
      /** To this time of day; the next day when it is not later the same day */
      to: string;
    };
    'PinEntryBody': {
      /** Id of the entry in the timeline */
      entry: string;
      /** True to pin, false to unpin */
      pinned: boolean;
    };
    'Place': {
      text: string;
      code?: string;
      area?: string;
      latitude?: number;
      longitude?: number;
      accuracyMetres?: number;
    };
    'PlaceBody': {
      /** The name of the place or the nearest street */
      text?: string;
      /** Code in the municipality's register of places */
      code?: string;
      /** Latitude in WGS 84 */
      latitude?: number;
      /** Longitude in WGS 84 */
      longitude?: number;
      /** Uncertainty of the point in metres */
      accuracyMetres?: number;
    };
    'PlaceCount': {
      placeCode: string | null;
      area: string | null;
      n: number;
      latestAt: string;
    };
    'PlanPatternBody': {
      /** Code of the unit */
      unit: string;
      /** How the shifts repeat, as an RRULE over days */
      rule: string;
      /** First day */
      since: string;
      /** Last day on which a shift can start */
      until?: string;
      /** How many days later it ends, if neither the same day nor the next */
      endsAfterDays?: number;
      /** On which days it holds */
      when?: components['schemas']['DayConditionBody'];
      /** Ids of those who work it */
      staff?: string[];
      /** From this time of day */
      from: string;
      /** To this time of day; the next day when it is not later the same day */
      to: string;
    };
    'PlanTemporaryScheduleBody': {
      /** What the schedule is called */
      name: string;
      /** The units whose ordinary shifts rest */
      units: string[];
      /** First day */
      from: string;
      /** Last day */
      to: string;
      /** The shifts that hold instead; none means that the units rest */
      patterns: components['schemas']['PatternBody'][];
    };
    'PlannedStep': {
      step: number;
      unit: string;
      recipientKind: 'unit' | 'decisionFunction';
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      address?: string;
      attempts: number;
      everyMinutes: number;
      acknowledgement: boolean;
      withinMinutes: number;
      say?: string;
    };
    'Play': {
      state: 'history' | 'playing' | 'stopped';
      pace: number;
    };
    'PostponeFollowUpBody': {
      /** Last day for the follow-up */
      until: string;
      /** Why it is postponed */
      why?: string;
    };
    'Problem': {
      /** Page that explains the problem */
      type: string;
      /** The same for every problem of this type */
      title: string;
      /** The HTTP status */
      status: number;
      /** What to do next */
      detail: string;
      /** The request, for support */
      instance: string;
      /** Stable code */
      code: 'action/unknown' | 'calendar/too-many' | 'call/reference-differs' | 'case/action-not-followed-up' | 'case/busy' | 'case/call-not-followed-up' | 'case/changed' | 'case/closed' | 'case/decision-not-followed-up' | 'case/deferral-not-followed-up' | 'case/not-closed' | 'case/not-found' | 'case/notification-not-followed-up' | 'case/reference-taken' | 'case/same-case' | 'category/unknown' | 'client/mode-not-allowed' | 'client/no-source' | 'client/not-found' | 'client/other-source' | 'client/scope-unknown' | 'client/source-system-invalid' | 'client/two-keys-live' | 'decision/by-itself' | 'decision/none-requested' | 'decision/still-open' | 'details/nothing-given' | 'drill/not-found' | 'drill/started-already' | 'drill/unit-both-ways' | 'drill/unit-unknown' | 'feed/place-ahead' | 'follow-up/not-later' | 'follow-up/not-owed' | 'follow-up/nothing-owed' | 'follow-up/unknown' | 'handover/already-returned' | 'handover/not-yet-due' | 'handover/unknown' | 'instruction/already-published' | 'instruction/draft-exists' | 'instruction/effective-before-previous' | 'instruction/effective-in-the-past' | 'instruction/has-errors' | 'instruction/in-force-already' | 'instruction/no-reason' | 'instruction/none' | 'instruction/not-a-draft' | 'instruction/not-approved' | 'instruction/not-found' | 'instruction/not-published' | 'instruction/not-submitted' | 'instruction/other-version' | 'instruction/own-draft' | 'instruction/person-needed' | 'instruction/retired' | 'instruction/retirement-not-requested' | 'instruction/retirement-requested' | 'instruction/rule-unknown' | 'instruction/same-approver' | 'instruction/what-if-not-found' | 'instruction/what-if-of-other-contents' | 'measure/unknown' | 'note/unknown' | 'notification/already-answered' | 'notification/not-yet-expired' | 'notification/unknown' | 'outcome/unknown' | 'password/is-name' | 'password/too-common' | 'password/too-long' | 'password/too-short' | 'question/already-answered' | 'question/unknown' | 'referral/unknown' | 'request/cross-site' | 'request/forbidden' | 'request/headers-too-large' | 'request/idempotency-key-reused' | 'request/in-progress' | 'request/invalid' | 'request/invalid-header' | 'request/invalid-query' | 'request/malformed' | 'request/malformed-json' | 'request/method-not-allowed' | 'request/not-acceptable' | 'request/not-found' | 'request/precondition-required' | 'request/timeout' | 'request/too-large' | 'request/too-many' | 'request/unauthenticated' | 'request/unsupported-media-type' | 'request/uri-too-long' | 'resource/not-on-site' | 'roster/channel-twice' | 'roster/channel-unknown' | 'roster/days-reversed' | 'roster/decision-function-empty' | 'roster/full' | 'roster/no-permit' | 'roster/not-asked' | 'roster/not-established' | 'roster/not-proposer' | 'roster/not-theirs' | 'roster/not-yours' | 'roster/override-unknown' | 'roster/pattern-over' | 'roster/pattern-unknown' | 'roster/person-needed' | 'roster/rule-unknown' | 'roster/schedule-unknown' | 'roster/shift-length' | 'roster/shift-over' | 'roster/shift-started' | 'roster/shift-there' | 'roster/shift-unknown' | 'roster/swap-open' | 'roster/swap-settled' | 'roster/swap-unknown' | 'roster/unit-decides' | 'roster/unit-not-in-schedule' | 'roster/unit-taken' | 'roster/unit-unknown' | 'roster/with-yourself' | 'roster/works-already' | 'service/behind' | 'service/draining' | 'service/unavailable' | 'service/unexpected' | 'session/throttled' | 'session/wrong-credentials' | 'shift/already-started' | 'shift/unit-twice' | 'shift/unknown' | 'unit/unknown' | 'user/address-invalid' | 'user/name-invalid' | 'user/name-taken' | 'user/not-found' | 'user/role-unknown' | 'user/unit-missing' | 'view/too-many' | 'what-if/over' | 'what-if/period' | 'what-if/too-many';
      /** True when the same request may succeed later */
      retryable: boolean;
      /** Everything that is wrong, at once */
      errors?: {
        /** JSON Pointer into the body */
        pointer?: string;
        /** Name of a query parameter */
        parameter?: string;
        /** Name of a header */
        header?: string;
        code: string;
        detail: string;
      }[];
    };
    'ProjectionStatus': {
      name: string;
      position: number;
      head: number;
      lagEvents: number;
      lagSeconds: number;
      parked: number;
      state: 'missing' | 'rebuilding' | 'outdated' | 'catchingUp' | 'live';
    };
    'ProposeChangeBody': {
      /** The row of the instruction */
      rule: string;
      /** What was done otherwise */
      kind: 'otherUnit' | 'otherChannel' | 'moreAttempts' | 'otherRoute' | 'skippedStep' | 'other';
      /** The unit that it is about */
      unit?: string;
      /** The step that it is about */
      step?: number;
      /** The cases in which it was done */
      cases: string[];
    };
    'ProposeSwapBody': {
      /** Your shift */
      gives: components['schemas']['ShiftBody'];
      /** Id of the one you ask */
      to: string;
      /** The shift that you take instead, if any */
      takes?: components['schemas']['ShiftBody'];
    };
    'ProposedChange': {
      id: string;
      rule: string;
      kind: 'otherUnit' | 'otherChannel' | 'moreAttempts' | 'otherRoute' | 'skippedStep' | 'other';
      unit?: string;
      step?: number;
      cases: string[];
      at: string;
      answeredBy?: number;
    };
    'PublishInstructionBody': {
      /** When the version takes effect, never back in time; left out it does so at once */
      effectiveFrom?: string;
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'QuestionsBody': {
      /** Questions that are always asked */
      mandatory: string[];
      /** Questions for certain categories */
      byCategory: components['schemas']['CategoryQuestionsBody'][];
    };
    'ReachableBody': {
      /** Channel */
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** The number or address of the function, never of a person */
      address?: string;
    };
    'ReceiveCallBody': {
      /** Where the report comes from */
      source: components['schemas']['SourceBody'];
      /** Actual, exercise or test */
      mode?: 'actual' | 'exercise' | 'test';
      /** The drill that the call belongs to; it is then an exercise */
      drill?: string;
      /** When the call came */
      receivedAt?: string;
      /** When the call was answered */
      answeredAt?: string;
      /** When the call ended */
      endedAt?: string;
      /** Code of the category; an unknown one is kept as it was written */
      category?: string;
      /** Is it going on now? */
      ongoing?: 'yes' | 'no' | 'unknown';
      /** Is anybody in danger? */
      danger?: 'yes' | 'no' | 'unknown';
      /** About how many people are there? */
      people?: 'none' | '1-4' | '5-10' | 'over10' | 'unknown';
      /** Where? */
      place?: components['schemas']['PlaceBody'];
      /** What has happened? Write no names, identity numbers, health or origin. */
      description?: string;
      /** How to reach the caller, if the caller wants that */
      callback?: components['schemas']['CallbackBody'];
      /** Pseudonym of the operator */
      operator?: string;
    };
    'ReconcileCallBody': {
      /** The source's number of the picture; an older picture changes nothing that a newer one has said */
      sequence?: number;
      /** Follow-up questions */
      questions?: components['schemas']['ReportedQuestionBody'][];
      /** Units that were contacted */
      notifications?: components['schemas']['ReportedNotificationBody'][];
      /** Where the call was sent */
      redirectedTo?: '112' | '11414' | 'faultReport' | 'other';
      /** The decision of the decision function */
      decision?: components['schemas']['ReportedDecisionBody'];
      /** Where the report comes from */
      source: components['schemas']['SourceBody'];
      /** Actual, exercise or test */
      mode?: 'actual' | 'exercise' | 'test';
      /** The drill that the call belongs to; it is then an exercise */
      drill?: string;
      /** When the call came */
      receivedAt?: string;
      /** When the call was answered */
      answeredAt?: string;
      /** When the call ended */
      endedAt?: string;
      /** Code of the category; an unknown one is kept as it was written */
      category?: string;
      /** Is it going on now? */
      ongoing?: 'yes' | 'no' | 'unknown';
      /** Is anybody in danger? */
      danger?: 'yes' | 'no' | 'unknown';
      /** About how many people are there? */
      people?: 'none' | '1-4' | '5-10' | 'over10' | 'unknown';
      /** Where? */
      place?: components['schemas']['PlaceBody'];
      /** What has happened? Write no names, identity numbers, health or origin. */
      description?: string;
      /** How to reach the caller, if the caller wants that */
      callback?: components['schemas']['CallbackBody'];
      /** Pseudonym of the operator */
      operator?: string;
    };
    'RecordActionBody': {
      /** Own reference; the same reference is kept once */
      reference?: string;
      /** The unit that did it */
      unit: string;
      /** What was done */
      code: string;
      /** More about what was done. Write no names. */
      note?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'RecordArrivalBody': {
      /** The unit that arrived */
      unit: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'RecordChannelTestBody': {
      /** Code of the unit */
      unit: string;
      /** Channel */
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** The number or address that was tried */
      address?: string;
      /** Whether the test got through */
      works: boolean;
    };
    'RecordFollowUpBody': {
      /** What is followed up; left out means everything outstanding */
      covers?: string[];
      /** The outcome */
      outcome: string;
      /** How well the handling worked */
      quality: 'good' | 'acceptable' | 'poor' | 'notAssessed';
      /** What we learn from it */
      learning?: string;
      /** What we are to do because of it */
      actions?: string[];
      /** When it happened, if not just now */
      at?: string;
    };
    'RedirectBody': {
      /** What the operator says to the caller */
      say: string;
      /** When the call goes there; one condition is enough */
      when: components['schemas']['RedirectConditionBody'][];
      /** Who is told */
      inform: components['schemas']['RuleStepBody'][];
    };
    'RedirectCallBody': {
      /** Where the call was sent */
      to: '112' | '11414' | 'faultReport' | 'other';
      /** When it happened, if not just now */
      at?: string;
    };
    'RedirectConditionBody': {
      /** The name of the condition in the version */
      id: string;
      /** Categories; all when left out */
      categories?: string[];
      /** Whether anyone is in danger */
      danger?: ('yes' | 'no' | 'unknown')[];
      /** Whether it is going on */
      ongoing?: ('yes' | 'no' | 'unknown')[];
    };
    'ReferCaseBody': {
      /** Who takes over */
      to: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'ReleaseResourceBody': {
      /** The unit that leaves */
      unit: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'RemoveUnitBody': {
      /** Code of the unit */
      unit: string;
    };
    'ReopenCaseBody': {
      /** Why the case is reopened */
      why?: string;
    };
    'RepeatPlace': {
      placeCode: string | null;
      place: string;
      area: string | null;
      calls: number;
      latestAt: string;
      newest: {
        caseId: string;
        receivedAt: string;
        category: string;
      }[];
    };
    'ReplaceShiftBody': {
      /** The unit that takes the shift, if another */
      unit?: string;
      /** Ids of those who work instead */
      staff?: string[];
      /** Why, without a word about any person */
      reason: 'absence' | 'event' | 'extraNeed' | 'exchange' | 'correction' | 'other';
      /** The shift that it concerns */
      shift: components['schemas']['ShiftBody'];
    };
    'Report': {
      kind: string;
      definition: number;
      month: string;
      municipality: string;
      position: number;
      asOf: string | null;
      preliminary: boolean;
      sections: {
        id: string;
        title: components['schemas']['Bilingual'];
        intro?: components['schemas']['Bilingual'];
        tables: components['schemas']['ReportTable'][];
      }[];
    };
    'ReportDeliveryBody': {
      /** Which contact */
      notificationId: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'ReportNoRecipientBody': {
      /** Units that were considered */
      considered: string[];
      /** When it happened, if not just now */
      at?: string;
    };
    'ReportNotificationFailureBody': {
      /** Which contact */
      notificationId: string;
      /** Why it failed */
      cause: 'noAnswer' | 'busy' | 'unreachable' | 'rejected' | 'other';
      /** When it happened, if not just now */
      at?: string;
    };
    'ReportTable': {
      id: string;
      title: components['schemas']['Bilingual'];
      columns: components['schemas']['Bilingual'][];
      rows: {
        label: components['schemas']['Bilingual'];
        figures: components['schemas']['Figure'][];
      }[];
      chart?: 'bars' | 'columns' | 'heat';
      note?: components['schemas']['Bilingual'];
    };
    'ReportedDecisionBody': {
      /** What the source calls the decision */
      reference?: string;
      /** When it was requested or made */
      at?: string;
      /** Requested, special handling or deferred to the next shift */
      outcome: 'requested' | 'specialHandling' | 'deferred';
      /** The role that decided */
      by?: string;
      /** Why */
      motivation?: string;
      /** The shifts that are to take over */
      shifts?: components['schemas']['ReportedShiftBody'][];
    };
    'ReportedNotificationBody': {
      /** What the source calls the contact; else its place in the list counts */
      reference?: string;
      /** When the contact was made */
      at?: string;
      /** Code of the unit; an unknown one is kept and marked */
      unit: string;
      /** How the unit was contacted */
      channel?: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** Which attempt in order */
      attempt?: number;
      /** How it went */
      result?: 'sent' | 'delivered' | 'acknowledged' | 'declined' | 'noAnswer' | 'busy' | 'failed';
    };
    'ReportedQuestionBody': {
      /** What the source calls the question; else its place in the list counts */
      reference?: string;
      /** When it was asked */
      askedAt?: string;
      /** The question */
      question: string;
      /** The answer */
      answer?: string;
    };
    'ReportedShiftBody': {
      /** Code of the unit */
      unit: string;
      /** When the shift starts; left out means the next shift of the unit */
      start?: string;
      /** When the shift ends */
      end?: string;
    };
    'RequestDecisionBody': {
      /** What the sender calls the decision */
      reference?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'RetireInstructionBody': {
      /** When it stops holding, if not now */
      from?: string;
      /** Why */
      why?: string;
    };
    'RetirementRequest': {
      by: string;
      name?: string;
      at: string;
      from?: string;
    };
    'ReturnFollowUpBody': {
      /** Which review */
      followUpId: string;
      /** What is missing */
      why?: string;
    };
    'ReturnForMunicipalityBody': {
      /** Why */
      why?: string;
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'ReturnForSosBody': {
      /** Why */
      why?: string;
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'ReturnHandoverBody': {
      /** What was left */
      deferralId: string;
      /** The unit that hands it back */
      unit: string;
      /** Why you cannot take it */
      why?: string;
      /** When it happened, if not just now */
      at?: string;
    };
    'ReviseInstructionBody': {
      /** Everything that is agreed, as it is to be now */
      content: components['schemas']['InstructionContentBody'];
    };
    'RolesBody': {
      /** Roles; several add up */
      roles: ('operator' | 'coordinator' | 'decisionMaker' | 'unit' | 'leadership' | 'agreementParty' | 'administrator')[];
      /** Units that the person belongs to */
      units?: string[];
    };
    'Roster': {
      revision: number;
      established: boolean;
      decisionFunction: string;
      units: components['schemas']['RosterUnit'][];
      former: components['schemas']['RosterUnit'][];
      gaps: components['schemas']['RosterGap'][];
      undecided: components['schemas']['RosterGap'][];
      days: components['schemas']['RosterDay'][];
      patterns: components['schemas']['ShiftPattern'][];
      temporaries: components['schemas']['TemporarySchedule'][];
      overrides: components['schemas']['ShiftOverride'][];
      swaps: components['schemas']['ShiftSwap'][];
      people: {
        id: string;
        name: string;
        units: string[];
      }[];
    };
    'RosterDay': {
      day: string;
      dayType: 'weekday' | 'saturday' | 'redDay' | 'eveFullDay' | 'eveHalfDay' | 'bridgeDay';
      seasons: string[];
      schoolHoliday?: string;
    };
    'RosterFileBody': {
      /** The file as text: a table (CSV) or a calendar (iCalendar) */
      text: string;
      /** The unit of events in a calendar that name none */
      unit?: string;
    };
    'RosterForecast': {
      from: string;
      to: string;
      nights: {
        night: string;
        unstaffedMinutes: number;
        expected: number;
        expectedUnstaffed: number;
        gaps: components['schemas']['RosterGap'][];
      }[];
      expected: number;
      expectedUnstaffed: number;
      oneMore: {
        night: string;
        start: string;
        end: string;
        covers: number;
      }[];
      history: {
        from: string;
        to: string;
      };
    };
    'RosterGap': {
      from: string;
      to: string;
    };
    'RosterQuality': {
      score: number;
      reasons: {
        code: 'decisionFunctionEmpty' | 'unstaffed' | 'unreachable' | 'outsidePermit' | 'doubleBooked' | 'shortRest' | 'overlong' | 'unevenLoad';
        points: number;
        about?: string;
        minutes?: number;
        shifts?: components['schemas']['Shift'][];
        gaps?: components['schemas']['RosterGap'][];
      }[];
      warnings: {
        kind: 'unstaffed' | 'decisionFunction';
        gap: components['schemas']['RosterGap'];
        unusual: boolean;
        because: components['schemas']['RosterReason'][];
        tell: {
          whom: string;
          at: string;
        }[];
        callsLastYear?: number;
        expectedCalls?: number;
      }[];
    };
    'RosterReading': {
      source: 'csv' | 'ical';
      shifts: {
        unit: string;
        start: string;
        end: string;
        staff?: string[];
        known: boolean;
      }[];
      faults: {
        row: number;
        fault: 'unreadable' | 'tooMany' | 'columnMissing' | 'unitUnknown' | 'dayUnreadable' | 'timeUnreadable' | 'zoneUnknown' | 'holderUnreadable' | 'shiftLength';
        field?: string;
      }[];
    };
    'RosterReason': {
      code: 'pattern' | 'dayType' | 'season' | 'schoolHoliday' | 'temporarySchedule' | 'added' | 'movedHere' | 'replaced' | 'swapped' | 'unknownUnit' | 'noPattern' | 'patternEnded' | 'notThatDay' | 'notThatDayType' | 'notInSeason' | 'notThatHour' | 'cancelled' | 'movedAway';
      about?: string;
    };
    'RosterUnit': {
      code: string;
      name: string;
      kind: 'own' | 'contracted' | 'external' | 'volunteer' | 'decisionFunction';
      onCall?: boolean;
      channels: components['schemas']['UnitReach'][];
      permit?: {
        areas: string[];
        from: string;
        to: string;
        windows: {
          from: string;
          to: string;
        }[];
      };
      shifts: components['schemas']['FinalShift'][];
      plans: {
        lane: 'pattern' | 'temporary' | 'override' | 'swap';
        start: string;
        end: string;
      }[];
      removedAt?: string;
    };
    'RotateKeyBody': {
      /** How long the old key goes on working, in minutes; otherwise a week */
      overlapMinutes?: number;
    };
    'RuleStepBody': {
      /** Code of the unit, or decisionFunction for the decision function */
      unit: string;
      /** True when the unit is told even when off duty */
      evenOffDuty?: true;
      /** How the contact is made */
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      /** How many attempts */
      attempts: number;
      /** Minutes between attempts */
      everyMinutes: number;
      /** True when an answer is waited for */
      acknowledgement: boolean;
      /** Minutes that the answer may take after the last attempt */
      withinMinutes: number;
      /** What may be said or written; never personal data */
      say?: string;
    };
    'SaveViewBody': {
      /** Name of the view; one of your own with the same name is replaced */
      name: string;
      /** The choice, as it stands after the question mark in the address */
      query: string;
      /** Whether everybody is to see the view */
      shared?: boolean;
    };
    'SavedView': {
      id: string;
      name: string;
      query: string;
      shared: boolean;
      mine: boolean;
      ownerName?: string;
    };
    'ScopeBody': {
      /** What the line is for */
      in: string[];
      /** What it is not for */
      out: string[];
    };
    'SetChannelsBody': {
      /** Code of the unit */
      unit: string;
      /** All ways to reach it, in the order in which to try them */
      channels: components['schemas']['ReachableBody'][];
    };
    'SetPermitBody': {
      /** Code of the unit */
      unit: string;
      /** Codes of the areas and places that the permit is for */
      areas: string[];
      /** First day */
      from: string;
      /** Last day */
      to: string;
      /** Hours of the day; none means all day long */
      windows: components['schemas']['HoursBody'][];
    };
    'Shift': {
      unit: string;
      start: string;
      end: string;
    };
    'ShiftBody': {
      /** Code of the unit */
      unit: string;
      /** When the shift starts */
      start: string;
      /** When the shift ends */
      end: string;
    };
    'ShiftOverride': {
      id: string;
      kind: 'add' | 'cancel' | 'move' | 'replace';
      reason: 'absence' | 'event' | 'extraNeed' | 'exchange' | 'correction' | 'imported' | 'other';
      shift?: components['schemas']['Shift'];
      becomes?: {
        unit: string;
        start: string;
        end: string;
        staff?: string[];
      };
    };
    'ShiftPattern': {
      id: string;
      unit: string;
      rule: string;
      since: string;
      until?: string;
      from: string;
      to: string;
      endsAfterDays?: number;
      when?: {
        dayTypes?: ('weekday' | 'saturday' | 'redDay' | 'eveFullDay' | 'eveHalfDay' | 'bridgeDay')[];
        during?: string[];
        notDuring?: string[];
        schoolHolidays?: 'only' | 'never';
      };
      staff?: string[];
    };
    'ShiftSwap': {
      id: string;
      from: string;
      to: string;
      gives: components['schemas']['Shift'];
      takes?: components['schemas']['Shift'];
      status: 'proposed' | 'accepted' | 'declined' | 'withdrawn';
    };
    'SignInBody': {
      /** Your user name */
      name: string;
      /** Your password */
      password: string;
    };
    'SimilarDeviations': {
      instructionId: string;
      rule: string;
      kind: 'otherUnit' | 'otherChannel' | 'moreAttempts' | 'otherRoute' | 'skippedStep' | 'other';
      unit?: string;
      step?: number;
      cases: string[];
    };
    'SourceBody': {
      /** The system that reports */
      system: string;
      /** What the system calls the call; the same reference is always the same call */
      reference: string;
    };
    'SourceStatus': {
      source: string;
      lastHeardAt: string;
      expectedWithinSeconds?: number;
      silent: boolean;
      missing: number;
    };
    'StaffedShiftBody': {
      /** Code of the unit */
      unit: string;
      /** When the shift starts */
      start: string;
      /** When the shift ends */
      end: string;
      /** Ids of those who work it */
      staff?: string[];
    };
    'StartDrillBody': {
      /** What the drill is called */
      name: string;
      /** For so many hours at most; else four */
      hours?: number;
      /** Units that are at work all through the drill, whatever the roster says */
      present?: string[];
      /** Units that are not at work in the drill */
      absent?: string[];
    };
    'StepAhead': {
      at: string;
      action: 'call112' | 'call11414' | 'contact' | 'wait' | 'askDecision' | 'awaitDecision' | 'leaveToShift' | 'done';
      text: components['schemas']['Bilingual'];
    };
    'SubmitInstructionBody': {
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'SystemStatus': {
      projections: components['schemas']['ProjectionStatus'][];
      parked: components['schemas']['ParkedCase'][];
      audit: components['schemas']['Audit'];
      sources: components['schemas']['SourceStatus'][];
      quarantined: number;
      backup?: components['schemas']['Backup'];
      verification?: components['schemas']['Verification'];
      play?: components['schemas']['Play'];
      telling: components['schemas']['Telling'];
      disk: {
        bytes: number;
        low: boolean;
      };
    };
    'Telling': {
      configured: boolean;
      held: boolean;
      waiting: number;
      oldestSeconds: number;
      failed: number;
      troubled: components['schemas']['Told'][];
    };
    'TemporarySchedule': {
      id: string;
      name: string;
      units: string[];
      from: string;
      to: string;
      patterns: components['schemas']['ShiftPattern'][];
    };
    'Timeline': {
      entries: (components['schemas']['TimelineFact'] | components['schemas']['TimelineGap'] | components['schemas']['TimelineStep'])[];
      revision: number;
      next?: components['schemas']['StepAhead'][];
    };
    'TimelineFact': {
      kind: 'fact';
      eventId: string;
      type: components['schemas']['CaseEventName'];
      data: {
        [name: string]: unknown;
      };
      revision: number;
      position: number;
      occurredAt: string;
      recordedAt: string;
      late: boolean;
      source: 'sos' | 'system' | 'person' | 'import';
      role: string;
      channel?: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      milestone: boolean;
      pinned: boolean;
    };
    'TimelineGap': {
      kind: 'gap';
      from: string;
      to: string;
      minutes: number;
    };
    'TimelineStep': {
      kind: 'planned';
      id: string;
      step: string;
      at: string;
      due: boolean;
    };
    'Today': {
      now: string;
      since: string;
      decisions: components['schemas']['AwaitingRow'][];
      handovers: components['schemas']['HandoverRow'][];
      overdue: components['schemas']['LedgerRow'][];
      due: components['schemas']['LedgerRow'][];
      calls: components['schemas']['CaseRow'][];
      gaps: {
        from: string;
        to: string;
      }[];
    };
    'Told': {
      id: string;
      kind: 'decisionRequested' | 'nobodyReached' | 'notReceived' | 'promiseBroken' | 'sourceSilent' | 'gapAhead';
      unit?: string;
      person?: string;
      state: 'waiting' | 'sent' | 'failed' | 'withdrawn' | 'dismissed';
      due: string;
      tries: number;
      trouble?: string;
      doneAt?: string;
      caseId?: string;
    };
    'ToldBody': {
      /** E-mail address; without one the person is told of nothing */
      email?: string;
      /** What the person is told of; otherwise what it is their task to see to */
      about?: ('decisionRequested' | 'nobodyReached' | 'notReceived' | 'promiseBroken' | 'sourceSilent' | 'gapAhead')[];
    };
    'TrialBody': {
      /** Contents that are not saved, in place of a version */
      content?: components['schemas']['InstructionContentBody'];
      /** Code of the category */
      category: string;
      /** Code of the place */
      place?: string;
      /** Code of the area; otherwise it follows from the place */
      area?: string;
      /** Whether anybody is in danger */
      danger?: 'yes' | 'no' | 'unknown';
      /** Whether it is going on */
      ongoing?: 'yes' | 'no' | 'unknown';
      /** When the call comes */
      at: string;
      /** The instruction; without it, the one in force at the time */
      instructionId?: string;
      /** The version; without it, the newest */
      version?: number;
    };
    'TriedOutcome': {
      rule?: string;
      because: string[];
      route?: string;
      asked: string[];
      told: string[];
      out: {
        unit: string;
        why: string;
      }[];
      nobody: boolean;
      decision: boolean;
    };
    'UnitReach': {
      channel: 'phone' | 'sms' | 'email' | 'radio' | 'app';
      address?: string;
      testedAt?: string;
      works: boolean;
    };
    'UnitShifts': {
      unit: string;
      current?: components['schemas']['Shift'];
      next: components['schemas']['Shift'][];
      waiting: number;
      broken: number;
      waitingFrom?: string;
    };
    'User': {
      id: string;
      name: string;
      roles: ('operator' | 'coordinator' | 'decisionMaker' | 'unit' | 'leadership' | 'agreementParty' | 'administrator')[];
      units: string[];
      createdAt: string;
      disabledAt?: string;
      email?: string;
      toldAbout: ('decisionRequested' | 'nobodyReached' | 'notReceived' | 'promiseBroken' | 'sourceSilent' | 'gapAhead')[];
    };
    'Verification': {
      at: string;
      verdict: string;
      position: number;
    };
    'WhatIf': {
      whatIfId: string;
      askedBy?: string;
      askedAt: string;
      state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
      percent: number;
      calls: number;
      tried: {
        from: string;
        to: string;
        instructionId?: string;
        version?: number;
        digest: string;
        rosterRevision: number;
        base?: {
          instructionId: string;
          version: number;
          digest: string;
        };
      };
      position?: number;
      summary?: components['schemas']['WhatIfSummary'];
      examples?: {
        caseId: string;
        receivedAt: string;
        category: string;
        area?: string | null;
        place?: string | null;
        before: components['schemas']['TriedOutcome'];
        after: components['schemas']['TriedOutcome'];
        changed: boolean;
      }[];
    };
    'WhatIfBody': {
      /** Contents that are not saved, in place of a version */
      content?: components['schemas']['InstructionContentBody'];
      /** Calls from */
      from: string;
      /** Calls before */
      to: string;
      /** Compare with this instruction; otherwise with what really happened */
      baseInstructionId?: string;
      /** Version to compare with */
      baseVersion?: number;
      /** The instruction; without it, the one in force at the time */
      instructionId?: string;
      /** The version; without it, the newest */
      version?: number;
    };
    'WhatIfHead': {
      whatIfId: string;
      askedBy?: string;
      askedAt: string;
      state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
      percent: number;
      calls: number;
      tried: {
        from: string;
        to: string;
        instructionId?: string;
        version?: number;
        digest: string;
        rosterRevision: number;
        base?: {
          instructionId: string;
          version: number;
          digest: string;
        };
      };
      position?: number;
      summary?: components['schemas']['WhatIfSummary'];
    };
    'WhatIfSummary': {
      from: string;
      to: string;
      comparedWith: 'history' | 'instruction';
      calls: number;
      changed: number;
      reachNobody: {
        before: number;
        after: number;
      };
      decisions: {
        before: number;
        after: number;
      };
      deferrals: {
        before: number;
        after: number;
      };
      standingStill?: number;
      minutesToFirstAcknowledgement: {
        before?: number;
        after?: number;
      };
      units: {
        unit: string;
        before: number;
        after: number;
      }[];
    };
    'WindowBody': {
      /** From this time of day */
      from: string;
      /** To this time of day; the next day when it is not later the same day */
      to: string;
    };
    'WithdrawInstructionBody': {
      /** Why */
      why?: string;
      /** The version that is meant; if it is another by now nothing is done */
      version?: number;
    };
    'WithdrawOverrideBody': {
      /** Id of the change */
      overrideId: string;
    };
    'WithdrawPublicationBody': {
      /** The version that is not to take effect */
      version: number;
      /** Why */
      why?: string;
    };
    'WithdrawSwapBody': {
      /** Id of the proposal */
      swapId: string;
    };
    'WithdrawTemporaryScheduleBody': {
      /** Id of the temporary schedule */
      scheduleId: string;
    };
  };
}
