// Printed by "npm run print" from openapi.yaml.
export interface paths {
    "/config": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a page must know before anybody has signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings of the page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GardenConfig"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am here and what I may do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The person signed in */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who may sign in, by name */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Only those who see the own pages of that member */
                    member?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of people */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Person"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Invite somebody by mail */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** Format: email */
                        email: string;
                        role: string;
                        /** @default null */
                        member?: number | null;
                    };
                };
            };
            responses: {
                /** @description The person as invited */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give somebody another name, role or member */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        role: string;
                        /** @default null */
                        member?: number | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The person as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{id}/removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End somebody's access */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The person as removed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything a role may allow */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The names of the permissions */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The roles of the garden */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of roles */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Role"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a role */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        permissions: string[];
                    };
                };
            };
            responses: {
                /** @description The role as made */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change what a role is called and allows */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        permissions: string[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The role as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a role that nobody has */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The role that was deleted */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Role"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/garden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The garden’s settings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Garden"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Give the garden other settings */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        legalName: string;
                        street: string;
                        postcode: string;
                        town: string;
                        managementAddress: string;
                        phone: string;
                        email: string;
                        contact: string;
                        website: string;
                        siret: string;
                        vatLiable: boolean;
                        bic: string;
                        /** @description Sent with only its ends; sent back so, it stays as it is */
                        iban: string;
                        /** @description The SEPA creditor identifier (ICS) */
                        sepaCreditorId: string;
                        latitude: number | null;
                        longitude: number | null;
                        /** @enum {string} */
                        holidayRegion: "metropole" | "alsace-moselle" | "guadeloupe" | "martinique" | "guyane" | "la-reunion" | "mayotte" | "saint-barthelemy" | "saint-martin" | "saint-pierre-et-miquelon" | "nouvelle-caledonie" | "polynesie-francaise" | "wallis-et-futuna";
                        /** @example Europe/Paris */
                        timeZone: string;
                        /** @enum {string} */
                        locale: "fr" | "en";
                        /** @description Days before a delivery at which its day is frozen, 0 to 14 */
                        deadlineDays: number;
                        /** @example #2f7d4f */
                        colour: string;
                        /** @description Whether members may move to another depot */
                        membersChangeDepot: boolean;
                        /** @description Whether members may subscribe by themselves */
                        membersSubscribe: boolean;
                        memberFields?: components["schemas"]["MemberFields"] & unknown;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The settings as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Garden"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/garden/iban-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read the whole account number, which is noted in the journal */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The account number */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GardenIban"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/garden/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The steps of the first set-up and which are done */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The steps, in order */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SetUpSteps"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/garden/set-up-ends": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that the first set-up is done */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The settings as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Garden"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/garden/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The garden’s logo */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": string;
                        "image/jpeg": string;
                    };
                };
                /** @description The same picture */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Put another logo, PNG or JPEG, of 1 MB at the most */
        put: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description The settings as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Garden"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take the logo away */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Garden"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{isoYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An ISO year: season, closed weeks, public holidays and what is decided */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The year */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{isoYear}/season": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the season of a year */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 2026-W11 */
                        start: string;
                        /** @example 2026-W11 */
                        end: string;
                        /** @description 0 where nothing was decided about the year yet */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The year as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{isoYear}/closed-weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the weeks without delivery of a year */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        weeks: string[];
                        /** @description 0 where nothing was decided about the year yet */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The year as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{isoYear}/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Decide on which day of its week a round is driven, or forget the decision */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        round: string;
                        /**
                         * Format: date
                         * @example 2026-03-10
                         */
                        usualDay: string;
                        /**
                         * Format: date
                         * @description In the same ISO week; the usual day itself is driven; null forgets the decision
                         * @example 2026-03-10
                         */
                        deliveredOn: string | null;
                        /** @description 0 where nothing was decided about the year yet */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The year as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CalendarYear"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did here, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Milliseconds since 1970, UTC */
                    from?: number | null;
                    /** @description Milliseconds since 1970, UTC */
                    to?: number | null;
                    actor?: string;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the journal */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["JournalEntry"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The depots, by code */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Only those; absent is all */
                    archived?: "true" | "false";
                    kind?: "open" | "restricted" | "professional" | "home" | "reserve";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of depots */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Depot"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a depot */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "open" | "restricted" | "professional" | "home" | "reserve";
                        /** @description For a restricted depot: for whom */
                        reservedFor: string;
                        /** @description For a professional depot: the member categories that see and choose it */
                        categories: string[];
                        street: string;
                        postcode: string;
                        town: string;
                        latitude: number | null;
                        longitude: number | null;
                        phone: string;
                        email: string;
                        website: string;
                        contact: {
                            name: string;
                            phone: string;
                            email: string;
                        };
                        /** @description Baskets it can hold; null is no limit */
                        capacity: number | null;
                        /** @description When the driver may come; null is any time */
                        deliverySlot: {
                            from: string;
                            to: string;
                        } | null;
                        /** @description For staff and drivers only */
                        accessNotes: string;
                        collection: {
                            /** @description 1 Monday to 7 Sunday */
                            weekday: number;
                            from: string;
                            to: string;
                        }[];
                        description: string;
                        comments: string;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description The depot as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One depot */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The depot */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Give a depot other details */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        kind: "open" | "restricted" | "professional" | "home" | "reserve";
                        /** @description For a restricted depot: for whom */
                        reservedFor: string;
                        /** @description For a professional depot: the member categories that see and choose it */
                        categories: string[];
                        street: string;
                        postcode: string;
                        town: string;
                        latitude: number | null;
                        longitude: number | null;
                        phone: string;
                        email: string;
                        website: string;
                        contact: {
                            name: string;
                            phone: string;
                            email: string;
                        };
                        /** @description Baskets it can hold; null is no limit */
                        capacity: number | null;
                        /** @description When the driver may come; null is any time */
                        deliverySlot: {
                            from: string;
                            to: string;
                        } | null;
                        /** @description For staff and drivers only */
                        accessNotes: string;
                        collection: {
                            /** @description 1 Monday to 7 Sunday */
                            weekday: number;
                            from: string;
                            to: string;
                        }[];
                        description: string;
                        comments: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The depot as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Delete a depot that was never used */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The depot that was deleted */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/archivings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a depot out of use */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The depot as archived */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived depot back into use */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The depot as restored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a restricted depot a password, or another one */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The depot as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take the password away: only staff choose the depot */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The depot as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The depot’s photo */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": string;
                        "image/jpeg": string;
                    };
                };
                /** @description The same picture */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Put another photo, PNG or JPEG, of 1 MB at the most */
        put: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                };
            };
            responses: {
                /** @description The depot as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Take the photo away */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The depot as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Depot"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds with their stops, in the garden’s order */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Only those; absent is all */
                    archived?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of rounds */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Round"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a round */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description 1 Monday to 7 Sunday */
                        weekday: number;
                        /** @description 1 Monday to 7 Sunday */
                        preparationWeekday: number;
                        /** @example #ef476f */
                        colour: string;
                        position: number;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description The round as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Round"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a round other details; its stops stay */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description 1 Monday to 7 Sunday */
                        weekday: number;
                        /** @description 1 Monday to 7 Sunday */
                        preparationWeekday: number;
                        /** @example #ef476f */
                        colour: string;
                        position: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The round as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Round"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}/archivings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a round without stops out of use */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The round as archived */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Round"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived round into use again */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The round as restored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Round"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}/stops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set the stops of a round in order of driving */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        depots: string[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The round with its stops */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Round"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stop-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move a stop within a round or from one to another */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        depot: string;
                        /** @description Null puts the depot on a round without taking it off another */
                        from: {
                            round: string;
                            version: number;
                        } | null;
                        /** @description Null takes it off its round */
                        to: {
                            round: string;
                            version: number;
                        } | null;
                        /** @description From 0; more than there are stops is the end */
                        position: number;
                    };
                };
            };
            responses: {
                /** @description Every round that changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Every round that changed */
                            rounds: components["schemas"]["Round"][];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The products, in the garden’s order */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Only those; absent is all */
                    archived?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of products */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Product"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a product */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        unit: "piece" | "kg" | "bunch" | "net" | "box" | "bottle" | "parcel" | "basket";
                        description: string;
                        position: number;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description The product as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a product other details */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {string} */
                        unit: "piece" | "kg" | "bunch" | "net" | "box" | "bottle" | "parcel" | "basket";
                        description: string;
                        position: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The product as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{code}/archivings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a product out of use */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The product as archived */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/products/{code}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an archived product back into use */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The product as restored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What can be subscribed, in the garden’s order */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Only those; absent is all */
                    retired?: "true" | "false";
                    product?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of plans */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Plan"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Put a plan on offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description The product it delivers */
                        product: string | null;
                        /** @description For all its deliveries, or for one where deliveries is 0 */
                        priceCents: number;
                        /** @description How many the price buys; 0 when each is priced by itself */
                        deliveries: number;
                        homeDelivery: boolean;
                        supporter: boolean;
                        /** @description For those who wait for a place */
                        waiting: boolean;
                        /** @description The plan that one doubled delivery becomes */
                        doublesInto: string | null;
                        position: number;
                        /**
                         * @description Who may subscribe; an empty list narrows nothing
                         * @default []
                         */
                        categories?: string[];
                        /** @default [] */
                        rhythms?: ("weekly" | "fortnightly" | "monthly" | "free")[];
                        /** @default [] */
                        depots?: string[];
                        /** @default [] */
                        paymentMethods?: ("sepa_debit" | "transfer" | "cheque" | "cash" | "card")[];
                        /** @default [] */
                        paymentRhythms?: ("monthly" | "quarterly" | "half_yearly" | "yearly" | "once")[];
                        /**
                         * @description Another price for the members of a category
                         * @default []
                         */
                        prices?: {
                            category: string;
                            /** @description Euro cents */
                            priceCents: number;
                        }[];
                        /**
                         * @description The weeks its subscriptions may hold; null is the garden’s season
                         * @default null
                         */
                        period?: {
                            /** @example 2026-W11 */
                            first: string;
                            /** @example 2026-W11 */
                            last: string;
                        } | null;
                        code: string;
                    };
                };
            };
            responses: {
                /** @description The plan as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a plan other details */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @description The product it delivers */
                        product: string | null;
                        /** @description For all its deliveries, or for one where deliveries is 0 */
                        priceCents: number;
                        /** @description How many the price buys; 0 when each is priced by itself */
                        deliveries: number;
                        homeDelivery: boolean;
                        supporter: boolean;
                        /** @description For those who wait for a place */
                        waiting: boolean;
                        /** @description The plan that one doubled delivery becomes */
                        doublesInto: string | null;
                        position: number;
                        /**
                         * @description Who may subscribe; an empty list narrows nothing
                         * @default []
                         */
                        categories?: string[];
                        /** @default [] */
                        rhythms?: ("weekly" | "fortnightly" | "monthly" | "free")[];
                        /** @default [] */
                        depots?: string[];
                        /** @default [] */
                        paymentMethods?: ("sepa_debit" | "transfer" | "cheque" | "cash" | "card")[];
                        /** @default [] */
                        paymentRhythms?: ("monthly" | "quarterly" | "half_yearly" | "yearly" | "once")[];
                        /**
                         * @description Another price for the members of a category
                         * @default []
                         */
                        prices?: {
                            category: string;
                            /** @description Euro cents */
                            priceCents: number;
                        }[];
                        /**
                         * @description The weeks its subscriptions may hold; null is the garden’s season
                         * @default null
                         */
                        period?: {
                            /** @example 2026-W11 */
                            first: string;
                            /** @example 2026-W11 */
                            last: string;
                        } | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The plan as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{code}/retirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a plan off offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The plan as retired */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/plans/{code}/reinstatements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a retired plan back on offer */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The plan as offered again */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Plan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find members by any part of any field */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    /** @description Words, each part of any field; accents do not matter */
                    q?: string;
                    /** @description A category’s code; `-` for those without one */
                    category?: string;
                    tag?: string;
                    membership?: "up-to-date" | "expired" | "none" | "exempt";
                    depot?: string;
                    archived?: "true" | "false";
                    sort?: "name" | "number" | "town";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of members and how many fit in all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MemberSummary"][];
                            next: string | null;
                            /** @description How many fit in all */
                            total: number;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a member under the next number */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default person
                         * @enum {string}
                         */
                        kind?: "person" | "organisation";
                        /** @default  */
                        organisation?: string;
                        /** @default  */
                        title?: string;
                        /** @default  */
                        firstName?: string;
                        /** @default  */
                        lastName?: string;
                        /** @default  */
                        profession?: string;
                        /**
                         * Format: date
                         * @default null
                         * @example 2026-03-10
                         */
                        birthDate?: string | null;
                        /** @default [] */
                        household?: {
                            name: string;
                            /** @default  */
                            email?: string;
                            /** @default  */
                            phone?: string;
                            /**
                             * Format: date
                             * @default null
                             * @example 2026-03-10
                             */
                            birthDate?: string | null;
                        }[];
                        /** @default  */
                        email?: string;
                        /** @default  */
                        phone?: string;
                        /** @default  */
                        phone2?: string;
                        /** @default  */
                        street?: string;
                        /** @default  */
                        postcode?: string;
                        /** @default  */
                        town?: string;
                        /**
                         * @description Where they live, for home deliveries
                         * @default null
                         */
                        position?: {
                            latitude: number;
                            longitude: number;
                        } | null;
                        /** @default  */
                        category?: string;
                        /** @default [] */
                        tags?: string[];
                        /** @default true */
                        wantsEmail?: boolean;
                        /** @default false */
                        wantsSms?: boolean;
                        /** @default  */
                        comments?: string;
                        /**
                         * @default {
                         *       "until": null,
                         *       "exempt": false
                         *     }
                         */
                        membership?: {
                            /**
                             * Format: date
                             * @example 2026-03-10
                             */
                            until: string | null;
                            exempt: boolean;
                        };
                        /** @default null */
                        balance?: {
                            /** @description Euro cents */
                            cents: number;
                            /**
                             * Format: date
                             * @example 2026-03-10
                             */
                            on: string;
                        } | null;
                    };
                };
            };
            responses: {
                /** @description The member as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The tags that members have, the most used first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every tag in use */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: string[];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the garden asks of members beside a name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Each field: hidden, optional or required */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            fields: components["schemas"]["MemberFields"];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The member */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change what is known of a member */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default person
                         * @enum {string}
                         */
                        kind?: "person" | "organisation";
                        /** @default  */
                        organisation?: string;
                        /** @default  */
                        title?: string;
                        /** @default  */
                        firstName?: string;
                        /** @default  */
                        lastName?: string;
                        /** @default  */
                        profession?: string;
                        /**
                         * Format: date
                         * @default null
                         * @example 2026-03-10
                         */
                        birthDate?: string | null;
                        /** @default [] */
                        household?: {
                            name: string;
                            /** @default  */
                            email?: string;
                            /** @default  */
                            phone?: string;
                            /**
                             * Format: date
                             * @default null
                             * @example 2026-03-10
                             */
                            birthDate?: string | null;
                        }[];
                        /** @default  */
                        email?: string;
                        /** @default  */
                        phone?: string;
                        /** @default  */
                        phone2?: string;
                        /** @default  */
                        street?: string;
                        /** @default  */
                        postcode?: string;
                        /** @default  */
                        town?: string;
                        /**
                         * @description Where they live, for home deliveries
                         * @default null
                         */
                        position?: {
                            latitude: number;
                            longitude: number;
                        } | null;
                        /** @default  */
                        category?: string;
                        /** @default [] */
                        tags?: string[];
                        /** @default true */
                        wantsEmail?: boolean;
                        /** @default false */
                        wantsSms?: boolean;
                        /** @default  */
                        comments?: string;
                        /**
                         * @default {
                         *       "until": null,
                         *       "exempt": false
                         *     }
                         */
                        membership?: {
                            /**
                             * Format: date
                             * @example 2026-03-10
                             */
                            until: string | null;
                            exempt: boolean;
                        };
                        /** @default null */
                        balance?: {
                            /** @description Euro cents */
                            cents: number;
                            /**
                             * Format: date
                             * @example 2026-03-10
                             */
                            on: string;
                        } | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The member as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{number}/archivings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archive a member for whom nothing runs */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The member as archived */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{number}/restorations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an archived member back */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The member as restored */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Member"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the garden knows of me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description My own details */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change how the garden reaches me */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        phone: string;
                        phone2: string;
                        street: string;
                        postcode: string;
                        town: string;
                        wantsEmail: boolean;
                        wantsSms: boolean;
                        profession?: string;
                        /**
                         * Format: date
                         * @example 2026-03-10
                         */
                        birthDate?: string | null;
                        household?: {
                            name: string;
                            /** @default  */
                            email?: string;
                            /** @default  */
                            phone?: string;
                            /**
                             * Format: date
                             * @default null
                             * @example 2026-03-10
                             */
                            birthDate?: string | null;
                        }[];
                        version: number;
                    };
                };
            };
            responses: {
                /** @description My own details as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Profile"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-categories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The categories of members, in the garden’s order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Every category, retired too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MemberCategory"][];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a category of members */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description Days before a delivery until which these members may change it; null is the garden’s own
                         * @default null
                         */
                        changeDeadlineDays?: number | null;
                    };
                };
            };
            responses: {
                /** @description The category as added */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberCategory"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-categories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Give a category another name, deadline or place */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description Days before a delivery until which these members may change it; null is the garden’s own
                         * @default null
                         */
                        changeDeadlineDays?: number | null;
                        /** @description The place in the list, 1 first */
                        position: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The category as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberCategory"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-categories/{code}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a category no more */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The category as retired */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberCategory"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/member-categories/{code}/reinstate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offer a retired category again */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The category as offered again */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberCategory"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{number}/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The subscriptions of a member */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of subscriptions, newest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Subscription"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A subscription */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The subscription */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change quantity, rhythm, dates, depot or payment */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default 1 */
                        quantity?: number;
                        /** @example 2026-W11 */
                        start: string;
                        /** @example 2026-W11 */
                        end: string;
                        /**
                         * @default {
                         *       "kind": "weekly"
                         *     }
                         */
                        rhythm?: {
                            /** @enum {string} */
                            kind: "weekly";
                        } | {
                            /** @enum {string} */
                            kind: "fortnightly";
                            /** @example 2026-W11 */
                            anchor: string;
                        } | {
                            /** @enum {string} */
                            kind: "monthly";
                            nth: 1 | 2 | 3 | 4 | 5;
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                        } | {
                            /** @enum {string} */
                            kind: "free";
                        };
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /**
                         * @default
                         * @enum {string}
                         */
                        paymentMethod?: "" | "sepa_debit" | "transfer" | "cheque" | "cash" | "card";
                        /**
                         * @default
                         * @enum {string}
                         */
                        paymentRhythm?: "" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
                        /** @default 1 */
                        firstPaymentMonth?: number;
                        /** @default 0 */
                        payments?: number;
                        /** @default 0 */
                        entitledDeliveries?: number;
                        /** @default 0 */
                        plannedDeliveries?: number;
                        /** @default 0 */
                        carriedOver?: number;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a subscription would bring and cost; nothing is written */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        member: number;
                        plan: string;
                        /** @default 1 */
                        quantity?: number;
                        /** @example 2026-W11 */
                        start: string;
                        /** @example 2026-W11 */
                        end?: string;
                        /**
                         * @default {
                         *       "kind": "weekly"
                         *     }
                         */
                        rhythm?: {
                            /** @enum {string} */
                            kind: "weekly";
                        } | {
                            /** @enum {string} */
                            kind: "fortnightly";
                            /** @example 2026-W11 */
                            anchor: string;
                        } | {
                            /** @enum {string} */
                            kind: "monthly";
                            nth: 1 | 2 | 3 | 4 | 5;
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                        } | {
                            /** @enum {string} */
                            kind: "free";
                        };
                        /** @default null */
                        round?: string | null;
                        /**
                         * @default
                         * @enum {string}
                         */
                        paymentRhythm?: "" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
                        /** @default 1 */
                        firstPaymentMonth?: number;
                        /** @default 0 */
                        payments?: number;
                        entitledDeliveries?: number;
                        /** @default 0 */
                        carriedOver?: number;
                        /** @default  */
                        depot?: string;
                    };
                };
            };
            responses: {
                /** @description Deliveries, days, price and payments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubscriptionQuote"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree a subscription with a member */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        member: number;
                        plan: string;
                        /** @default 1 */
                        quantity?: number;
                        /** @example 2026-W11 */
                        start: string;
                        /** @example 2026-W11 */
                        end?: string;
                        /**
                         * @default {
                         *       "kind": "weekly"
                         *     }
                         */
                        rhythm?: {
                            /** @enum {string} */
                            kind: "weekly";
                        } | {
                            /** @enum {string} */
                            kind: "fortnightly";
                            /** @example 2026-W11 */
                            anchor: string;
                        } | {
                            /** @enum {string} */
                            kind: "monthly";
                            nth: 1 | 2 | 3 | 4 | 5;
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                        } | {
                            /** @enum {string} */
                            kind: "free";
                        };
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /**
                         * @default
                         * @enum {string}
                         */
                        paymentMethod?: "" | "sepa_debit" | "transfer" | "cheque" | "cash" | "card";
                        /**
                         * @default
                         * @enum {string}
                         */
                        paymentRhythm?: "" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
                        /** @default 1 */
                        firstPaymentMonth?: number;
                        /** @default 0 */
                        payments?: number;
                        entitledDeliveries?: number;
                        plannedDeliveries?: number;
                        /** @default 0 */
                        carriedOver?: number;
                        /** @description The price that was shown: refused as price-changed where it is another by now */
                        quotedCents?: number | null;
                    };
                };
            };
            responses: {
                /** @description The subscription as agreed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/terminations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a subscription with a last week */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 2026-W11 */
                        lastWeek: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as ended */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/exceptions/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Deliver another quantity in one week */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                    week: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Null goes back to the rhythm */
                        quantity: number | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set several weeks at once, as when a postponement is taken back */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        weeks: {
                            /** @example 2026-W11 */
                            week: string;
                            quantity: number | null;
                        }[];
                        /**
                         * @description The last week, taken back after a postponement
                         * @example 2026-W11
                         */
                        end?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/skips": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver nothing in one week */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 2026-W11 */
                        week: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/doublings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver twice the quantity in one week */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 2026-W11 */
                        week: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/postponements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Deliver what comes in one week in another, earlier or later */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @example 2026-W11 */
                        from: string;
                        /** @example 2026-W11 */
                        to: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/depot-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave the baskets at another depot for a while or for good */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /** @example 2026-W11 */
                        from: string;
                        /**
                         * @default null
                         * @example 2026-W11
                         */
                        to?: string | null;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The subscription as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/depot-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a change of depot */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The subscription as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/subscriptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My subscriptions */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of them, those that end last first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["MySubscription"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Subscribe, at the price that was shown */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        plan: string;
                        /** @default 1 */
                        quantity?: number;
                        /**
                         * @description The week of the first delivery; not looked at where dates are free
                         * @example 2026-W11
                         */
                        start: string;
                        /** @enum {string} */
                        rhythm: "weekly" | "fortnightly" | "monthly" | "free";
                        /**
                         * @description The dates chosen, where the rhythm is free dates
                         * @default []
                         */
                        weeks?: string[];
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /** @enum {string} */
                        paymentMethod: "sepa_debit" | "transfer" | "cheque" | "cash" | "card";
                        /** @enum {string} */
                        paymentRhythm: "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
                        /** @default  */
                        password?: string;
                        /** @description The price that was shown: refused as price-changed where it is another by now */
                        quotedCents: number | null;
                    };
                };
            };
            responses: {
                /** @description My subscription as agreed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The plans I may subscribe to myself, at the price of my category */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What is offered to me */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyOffers"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers/{code}/depots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The depots at which I may collect a plan, with the places left where there is most room */
        get: {
            parameters: {
                query?: {
                    rhythm?: "weekly" | "fortnightly" | "monthly" | "free";
                    quantity?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Where I may collect it */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyOfferDepots"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/offers/{code}/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The weeks in which a plan may begin at a depot, or of which its free dates are chosen */
        get: {
            parameters: {
                query: {
                    rhythm?: "weekly" | "fortnightly" | "monthly" | "free";
                    quantity?: number;
                    depot: string;
                    /** @description Where two call there; else its only one */
                    round?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description When I may collect it there */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyOfferWeeks"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/subscriptions/quote": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What my subscription would bring and cost; nothing is written */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        plan: string;
                        /** @default 1 */
                        quantity?: number;
                        /**
                         * @description The week of the first delivery; not looked at where dates are free
                         * @example 2026-W11
                         */
                        start: string;
                        /** @enum {string} */
                        rhythm: "weekly" | "fortnightly" | "monthly" | "free";
                        /**
                         * @description The dates chosen, where the rhythm is free dates
                         * @default []
                         */
                        weeks?: string[];
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /** @enum {string} */
                        paymentRhythm: "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
                    };
                };
            };
            responses: {
                /** @description Deliveries, days, price and payments */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SubscriptionQuote"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/depots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The depots I may move my baskets to, with the places left in those weeks */
        get: {
            parameters: {
                query?: {
                    /** @description Which of my subscriptions is to move; without it, the one that runs longest */
                    subscription?: number;
                    /** @description First week of the move; usually the first still open */
                    from?: string;
                    /** @description Last week of the move; without it, for good */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What can be moved, and where to */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyDepots"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/depots/{code}/photo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The photo of a depot that I collect at or may choose */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The picture */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/png": string;
                        "image/jpeg": string;
                    };
                };
                /** @description The same picture */
                304: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/subscriptions/{number}/depot-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collect my baskets at another depot or on its other day, once, for a while or for good */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        depot: string;
                        /** @default null */
                        round?: string | null;
                        /** @example 2026-W11 */
                        from: string;
                        /**
                         * @default null
                         * @example 2026-W11
                         */
                        to?: string | null;
                        /** @default  */
                        password?: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description My subscription as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/subscriptions/{number}/depot-changes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a change of depot back before it begins */
        delete: {
            parameters: {
                query: {
                    version: number;
                };
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path: {
                    number: number;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description My subscription as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Subscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packing-load/{isoYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Baskets to pack in each week of a season, by packing day */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The load of the season */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackingLoad"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packing-load/{isoYear}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fewest changes of weeks that would level the load; nothing is changed */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    /** @description Per cent above the average */
                    tolerance?: number | null;
                    /** @description Numbers of subscriptions whose weeks stay, with commas */
                    leave?: string;
                };
                header?: never;
                path: {
                    isoYear: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proposals, with the load before and after */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LoadProposals"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/phase-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** In which weeks a fortnightly or monthly subscription keeps the load most level */
        get: {
            parameters: {
                query: {
                    kind: "fortnightly" | "monthly";
                    depot: string;
                    round?: string;
                    start: string;
                    end: string;
                    quantity?: number;
                    /** @description The subscription that is being changed */
                    except?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The advice */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PhaseAdvice"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/subscriptions/{number}/phases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lay the rhythm over other weeks, from a week on */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rhythm: {
                            /** @enum {string} */
                            kind: "weekly";
                        } | {
                            /** @enum {string} */
                            kind: "fortnightly";
                            /** @example 2026-W11 */
                            anchor: string;
                        } | {
                            /** @enum {string} */
                            kind: "monthly";
                            nth: 1 | 2 | 3 | 4 | 5;
                            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
                        } | {
                            /** @enum {string} */
                            kind: "free";
                        };
                        /** @example 2026-W11 */
                        from: string;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The rhythm as changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LevelledSubscription"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a week packs, and what must be settled */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    week: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The week */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Week"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preparations/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is packed on a day, and where it goes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The preparation day */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreparationDay"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preparations/{day}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of a preparation day, sorted and filtered */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                    q?: string;
                    round?: string;
                    depot?: string;
                    category?: string;
                    product?: string;
                    sort?: "round" | "stop" | "depot" | "category" | "name" | "product";
                };
                header?: never;
                path: {
                    day: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of lines and how many fit in all */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PreparationLine"][];
                            next: string | null;
                            total: number;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{day}/rounds/{round}/freezings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Freeze a round’s day now */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The day as frozen */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FrozenRound"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/days/{day}/rounds/{round}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was recorded of a round’s day, withdrawn records too */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The records in the order in which they were made */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["OutcomeRecord"][];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Record what happened: to the whole round, to a depot, or to one subscription */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        depot?: string | null;
                        /** @default null */
                        subscription?: number | null;
                        /** @enum {string} */
                        outcome: "delivered" | "not-collected" | "lost" | "not-delivered";
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        reason?: "member-absent" | "depot-closed" | "address-not-found" | "vehicle-problem" | "wrong-contents" | "refused" | "other" | null;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description The record */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeRecord"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outcomes/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a record back, until midnight of the day it was made */
        post: {
            parameters: {
                query: {
                    day: string;
                    round: string;
                };
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The record as taken back */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeRecord"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/members/{number}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a member receives, and why */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The deliveries in order, those of none too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delivery"][];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I receive, and why */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description My deliveries in order, those of none too */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["Delivery"][];
                            /** @description Where these deliveries are collected */
                            depots: components["schemas"]["CollectionPoint"][];
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/preparations/{day}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Print the preparation sheet, the labels or the road sheet of a preparation day */
        get: {
            parameters: {
                query?: {
                    format?: "pdf" | "xlsx";
                    layout?: "sheets-24" | "sheets-14" | "single";
                    /** @description Of the list on the preparation sheet, and of labels; a road sheet is as driven */
                    sort?: "round" | "stop" | "depot" | "category" | "name" | "product";
                    q?: string;
                    round?: string;
                    depot?: string;
                    category?: string;
                    product?: string;
                };
                header?: never;
                path: {
                    day: string;
                    kind: "preparation-sheet" | "labels" | "road-sheet";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The document, to be saved under the name in Content-Disposition */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds of a day */
        get: {
            parameters: {
                query?: {
                    /** @description Today when it is left out */
                    day?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rounds, with how far they have come */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrivingDay"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driving/{day}/{round}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The stops of a round with what to leave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The stops in the order of driving */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrivingRound"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driving/{day}/{round}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record what happened at a stop */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        depot?: string | null;
                        /** @default null */
                        subscription?: number | null;
                        /** @enum {string} */
                        outcome: "delivered" | "not-collected" | "lost" | "not-delivered";
                        /**
                         * @default null
                         * @enum {string|null}
                         */
                        reason?: "member-absent" | "depot-closed" | "address-not-found" | "vehicle-problem" | "wrong-contents" | "refused" | "other" | null;
                        /** @default  */
                        note?: string;
                    };
                };
            };
            responses: {
                /** @description The record */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeRecord"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/driving/{day}/{round}/outcomes/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what was recorded today */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    day: string;
                    round: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The record as taken back */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeRecord"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Vehicles, hours and times at stops */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The settings */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningSettings"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change vehicles, hours and times at stops */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        vehicles: {
                            code: string;
                            name: string;
                            /** @description Baskets it holds */
                            baskets: number;
                            /** @example 08:00 */
                            from: string;
                            /** @example 13:00 */
                            backBy: string;
                            longestMinutes: number | null;
                        }[];
                        minutesPerStop: number;
                        secondsPerBasket: number;
                        /** @description For each person where baskets are brought home */
                        minutesPerHome: number;
                        /** @description When a depot can be delivered to */
                        hours: {
                            depot: string;
                            from: string | null;
                            to: string | null;
                        }[];
                        /** @description 0 until it was changed once */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The settings as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningSettings"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/order-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds that keep their order */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The locks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderLocks"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Say which rounds keep their order */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rounds: string[];
                        /** @description 0 until it was changed once */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The locks as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderLocks"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/weeks/{week}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The delivery days of a week with their rounds */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    week: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The days, none in a closed week */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningDays"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rounds of a day as they are driven, with times, way and what they break */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The rounds */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DayPlan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/inspections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What an order made by hand means and breaks; nothing is written */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-03-10
                         */
                        day: string;
                        rounds: {
                            round: string;
                            /**
                             * @description Null takes the garden’s vehicles in turn
                             * @default null
                             */
                            vehicle?: string | null;
                            depots: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description The rounds with these orders */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DayPlan"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/proposals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A proposal, before and after */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The proposal */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundsProposal"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/proposals/{id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the rounds the proposed orders */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was accepted */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningAcceptance"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give rounds the orders that somebody made by hand, all at once */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @example 2026-03-10
                         */
                        day: string;
                        rounds: {
                            code: string;
                            version: number;
                            stops: string[];
                        }[];
                    };
                };
            };
            responses: {
                /** @description What was changed */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningAcceptance"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was accepted, newest first */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    cursor?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the history */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: components["schemas"]["PlanningAcceptance"][];
                            next: string | null;
                        };
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/acceptances/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give the rounds the orders they had before */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was taken back */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningAcceptance"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/days/{day}/rounds/{round}/exports/{format}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A round of a day for a navigation device or a spreadsheet; addresses of homes need driving:work */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                    round: string;
                    format: "gpx" | "kml" | "geojson" | "csv";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file, to be saved under the name in Content-Disposition */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/gpx+xml": string;
                        "application/vnd.google-earth.kml+xml": string;
                        "application/geo+json": string;
                        "text/csv": string;
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/days/{day}/rounds/{round}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Navigation links for each stop of a round of a day */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    day: string;
                    round: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The links in the order of driving */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RoundLinks"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is asked for roads and for orders */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The services, without the key */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningServices"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Say who is asked for roads and for orders */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description usual is what the server’s own settings name
                         * @enum {string}
                         */
                        roads: "usual" | "osrm" | "estimate";
                        osrmUrl: string;
                        /** @enum {string} */
                        optimiser: "usual" | "own" | "vroom" | "spoke";
                        vroomUrl: string;
                        /** @description Of the account, in the order of rounds */
                        drivers: {
                            id: string;
                            name: string;
                        }[];
                        /** @description 0 until it was changed once */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description The services as changed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningServices"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/services/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Keep the key of the account; it is never sent back */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        key: string;
                    };
                };
            };
            responses: {
                /** @description The services */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningServices"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** Forget the key of the account */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The services */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningServices"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that an address may mean, to be confirmed by a person */
        get: {
            parameters: {
                query?: {
                    /** @description Empty asks only whether there is a search of addresses */
                    address?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The places, best first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FoundPlaces"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/services/trials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask a service once and tell what came of it; nothing is written */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        service: "osrm";
                        url: string;
                    } | {
                        /** @enum {string} */
                        service: "vroom";
                        url: string;
                    } | {
                        /** @enum {string} */
                        service: "spoke";
                        /**
                         * @description Empty tries the key that is kept
                         * @default
                         */
                        key?: string;
                    };
                };
            };
            responses: {
                /** @description What happened */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ServiceTrial"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/searches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin to search better orders; the search goes on whoever is listening */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rounds: {
                            round: string;
                            /**
                             * @description Null takes the garden’s vehicles in turn
                             * @default null
                             */
                            vehicle?: string | null;
                        }[];
                        /**
                         * @description insert moves nobody, smooth moves few, re-plan starts afresh
                         * @default re-plan
                         * @enum {string}
                         */
                        extent?: "insert" | "smooth" | "re-plan";
                        /**
                         * @default both
                         * @enum {string}
                         */
                        aim?: "both" | "time" | "distance" | "balance";
                        /**
                         * @description quick looks for about a second, thorough for about ten
                         * @default quick
                         * @enum {string}
                         */
                        effort?: "quick" | "thorough";
                        /**
                         * @description Whether stops may change from one of the rounds to another
                         * @default false
                         */
                        exchange?: boolean;
                        /** @default [] */
                        stay?: {
                            depot: string;
                            round: string;
                        }[];
                        /** @default [] */
                        places?: {
                            depot: string;
                            /** @enum {string} */
                            place: "first" | "last";
                        }[];
                        /**
                         * @description Rounds whose order is kept
                         * @default []
                         */
                        keep?: string[];
                        /**
                         * @description Depots of no round that should join one
                         * @default []
                         */
                        joining?: string[];
                        /** @default false */
                        leaveOutUnplaced?: boolean;
                        /**
                         * Format: date
                         * @example 2026-03-10
                         */
                        day: string;
                    };
                };
            };
            responses: {
                /** @description The search, to be asked how far it has come */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningSearch"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/searches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far a search has come, and the proposal it ended with */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The search */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningSearch"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/planning/searches/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a search that is under way; nothing is kept */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The search, about to end */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanningSearch"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address to give to a calendar application */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The address */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/my/feed/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another address; the one before opens nothing any more */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The new address */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address to give to a calendar application */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The address */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/depots/{code}/feed/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another address; the one before opens nothing any more */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The new address */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address to give to a calendar application */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The address */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rounds/{code}/feed/renewals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Another address; the one before opens nothing any more */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The new address */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedAddress"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Import a whole garden from CSV files, all or nothing */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Of 8 to 100 characters; the same key asks for the same answer again */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description The bytes of each file in base64, by its name: rounds.csv, depots.csv, round_stops.csv, plans.csv, members.csv, closed_weeks.csv, holiday_shifts.csv, subscriptions.csv, weekly_quantities.csv
                         * @example {
                         *       "rounds.csv": "Y29kZSxuYW1lCg=="
                         *     }
                         */
                        files: {
                            [key: string]: string;
                        };
                        /** @description Only tell what would happen */
                        dryRun: boolean;
                        /** @description The ISO year of weekly_quantities.csv, where the calendar files do not tell */
                        year?: number;
                    };
                };
            };
            responses: {
                /** @description What was done, or would be, or what is wrong */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportReport"];
                    };
                };
                /** @description A refusal, by kind and figures (RFC 9457) */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        GardenConfig: {
            /** @enum {string} */
            kind: "garden";
            slug: string;
            name: string;
            /** @enum {string} */
            locale: "fr" | "en";
            colour: string;
            hasLogo: boolean;
            setUp: boolean;
            /** @description Whether members may move to another depot */
            membersChangeDepot: boolean;
            /** @description Whether members may subscribe by themselves */
            membersSubscribe: boolean;
            auth: {
                url: string;
                realm: string;
                clientId: string;
            };
            tiles: string | null;
            /** Format: date */
            today: string;
            shiftedClock: boolean;
        };
        Me: {
            id: string;
            name: string;
            email: string;
            role: {
                code: string;
                title: string;
            };
            permissions: string[];
            member: number | null;
        };
        Person: {
            id: string;
            name: string;
            email: string;
            role: string;
            member: number | null;
            /** @description Milliseconds since 1970, UTC */
            invitedAt: number;
            removed: boolean;
            version: number;
        };
        Role: {
            code: string;
            title: string;
            permissions: string[];
            /** @description How many people have it */
            people: number;
            version: number;
        };
        Garden: {
            name: string;
            legalName: string;
            street: string;
            postcode: string;
            town: string;
            managementAddress: string;
            phone: string;
            email: string;
            contact: string;
            website: string;
            siret: string;
            vatLiable: boolean;
            bic: string;
            /** @description Sent with only its ends; sent back so, it stays as it is */
            iban: string;
            /** @description The SEPA creditor identifier (ICS) */
            sepaCreditorId: string;
            latitude: number | null;
            longitude: number | null;
            /** @enum {string} */
            holidayRegion: "metropole" | "alsace-moselle" | "guadeloupe" | "martinique" | "guyane" | "la-reunion" | "mayotte" | "saint-barthelemy" | "saint-martin" | "saint-pierre-et-miquelon" | "nouvelle-caledonie" | "polynesie-francaise" | "wallis-et-futuna";
            /** @example Europe/Paris */
            timeZone: string;
            /** @enum {string} */
            locale: "fr" | "en";
            /** @description Days before a delivery at which its day is frozen, 0 to 14 */
            deadlineDays: number;
            /** @example #2f7d4f */
            colour: string;
            /** @description Whether members may move to another depot */
            membersChangeDepot: boolean;
            /** @description Whether members may subscribe by themselves */
            membersSubscribe: boolean;
            memberFields: components["schemas"]["MemberFields"];
            hasLogo: boolean;
            /** @description Whether the first set-up was gone through */
            setUp: boolean;
            version: number;
        };
        /** @description What is asked of members beside a name */
        MemberFields: {
            /** @enum {string} */
            title: "hidden" | "optional" | "required";
            /** @enum {string} */
            firstName: "hidden" | "optional" | "required";
            /** @enum {string} */
            email: "hidden" | "optional" | "required";
            /** @enum {string} */
            phone: "hidden" | "optional" | "required";
            /** @enum {string} */
            phone2: "hidden" | "optional" | "required";
            /** @enum {string} */
            address: "hidden" | "optional" | "required";
            /** @enum {string} */
            organisation: "hidden" | "optional" | "required";
            /** @enum {string} */
            profession: "hidden" | "optional" | "required";
            /** @enum {string} */
            birthDate: "hidden" | "optional" | "required";
            /** @enum {string} */
            household: "hidden" | "optional" | "required";
            /** @enum {string} */
            category: "hidden" | "optional" | "required";
        };
        GardenIban: {
            iban: string;
        };
        SetUpSteps: {
            items: {
                /** @enum {string} */
                step: "identity" | "calendar" | "products" | "depots" | "rounds" | "members";
                done: boolean;
            }[];
        };
        CalendarYear: {
            isoYear: number;
            season: {
                /** @example 2026-W19 */
                start: string;
                /** @example 2026-W19 */
                end: string;
            };
            closedWeeks: string[];
            holidays: {
                /**
                 * Format: date
                 * @example 2026-05-08
                 */
                day: string;
                name: {
                    fr: string;
                    en: string;
                };
                /** @example 2026-W19 */
                week: string;
                /** @description Empty in a week without delivery */
                rounds: {
                    round: string;
                    /**
                     * Format: date
                     * @example 2026-05-08
                     */
                    usualDay: string;
                    /**
                     * Format: date
                     * @description Null while there is no decision
                     * @example 2026-05-08
                     */
                    deliveredOn: string | null;
                    decided: boolean;
                }[];
            }[];
            shifts: {
                round: string;
                /**
                 * Format: date
                 * @example 2026-05-08
                 */
                usualDay: string;
                /**
                 * Format: date
                 * @example 2026-05-08
                 */
                deliveredOn: string;
            }[];
            /** @description 0 where nothing was decided about the year yet */
            version: number;
        };
        JournalEntry: {
            id: string;
            /** @description Milliseconds since 1970, UTC */
            at: number;
            actor: {
                id: string;
                name: string;
            };
            /**
             * @description What happened, in the past tense
             * @example depot-archived
             */
            kind: string;
            /**
             * @description To what
             * @example depot D01
             */
            subject: string;
            figures: {
                [key: string]: string | number | boolean | null;
            };
        };
        Depot: {
            name: string;
            /** @enum {string} */
            kind: "open" | "restricted" | "professional" | "home" | "reserve";
            /** @description For a restricted depot: for whom */
            reservedFor: string;
            /** @description For a professional depot: the member categories that see and choose it */
            categories: string[];
            street: string;
            postcode: string;
            town: string;
            latitude: number | null;
            longitude: number | null;
            phone: string;
            email: string;
            website: string;
            contact: {
                name: string;
                phone: string;
                email: string;
            };
            /** @description Baskets it can hold; null is no limit */
            capacity: number | null;
            /** @description When the driver may come; null is any time */
            deliverySlot: {
                from: string;
                to: string;
            } | null;
            /** @description For staff and drivers only */
            accessNotes: string;
            collection: {
                weekday: number;
                from: string;
                to: string;
            }[];
            description: string;
            comments: string;
            code: string;
            /** @description Names the photo of now; another photo has another name */
            photo: string | null;
            /** @description Whether members can choose it with a password */
            hasPassword: boolean;
            archived: boolean;
            version: number;
            /** @description The rounds in use that serve it */
            rounds: string[];
            /** @description Baskets left there in a week by running subscriptions, and room for how many more */
            places: {
                taken: number;
                left: number | null;
            };
        };
        Round: {
            code: string;
            name: string;
            weekday: number;
            /** @description The weekday on which it is packed */
            preparationWeekday: number;
            colour: string;
            position: number;
            /** @description In order of driving */
            stops: {
                depot: string;
            }[];
            archived: boolean;
            version: number;
        };
        Product: {
            name: string;
            /** @enum {string} */
            unit: "piece" | "kg" | "bunch" | "net" | "box" | "bottle" | "parcel" | "basket";
            description: string;
            position: number;
            code: string;
            archived: boolean;
            version: number;
        };
        Plan: {
            name: string;
            /** @description The product it delivers */
            product: string | null;
            priceCents: number;
            /** @description How many the price buys; 0 when each is priced by itself */
            deliveries: number;
            homeDelivery: boolean;
            supporter: boolean;
            /** @description For those who wait for a place */
            waiting: boolean;
            /** @description The plan that one doubled delivery becomes */
            doublesInto: string | null;
            position: number;
            code: string;
            /** @description Who may subscribe; an empty list narrows nothing */
            categories: string[];
            rhythms: ("weekly" | "fortnightly" | "monthly" | "free")[];
            depots: string[];
            paymentMethods: ("sepa_debit" | "transfer" | "cheque" | "cash" | "card")[];
            paymentRhythms: ("monthly" | "quarterly" | "half_yearly" | "yearly" | "once")[];
            prices: {
                category: string;
                priceCents: number;
            }[];
            period: {
                /** @example 2026-W11 */
                first: string;
                /** @example 2026-W11 */
                last: string;
            } | null;
            retired: boolean;
            version: number;
        };
        MemberSummary: {
            number: number;
            /** @enum {string} */
            kind: "person" | "organisation";
            name: string;
            email: string;
            phone: string;
            town: string;
            category: string;
            tags: string[];
            /** @enum {string} */
            membership: "up-to-date" | "expired" | "none" | "exempt";
            balance: {
                /** @description Euro cents; positive is in the member’s favour */
                cents: number;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                on: string;
            } | null;
            activeSubscriptions: number;
            archived: boolean;
        };
        Member: {
            number: number;
            /** @enum {string} */
            kind: "person" | "organisation";
            organisation: string;
            title: string;
            firstName: string;
            lastName: string;
            email: string;
            phone: string;
            phone2: string;
            street: string;
            postcode: string;
            town: string;
            wantsEmail: boolean;
            wantsSms: boolean;
            profession: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            birthDate: string | null;
            /** @description The other people of the household */
            household: {
                name: string;
                email: string;
                phone: string;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                birthDate: string | null;
            }[];
            /** @description Where they live, for home deliveries */
            position: {
                latitude: number;
                longitude: number;
            } | null;
            /** @description The code of a category, or a text of before there were any */
            category: string;
            tags: string[];
            comments: string;
            archived: boolean;
            membership: {
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                until: string | null;
                exempt: boolean;
                /** @enum {string} */
                state: "up-to-date" | "expired" | "none" | "exempt";
            };
            balance: {
                /** @description Euro cents; positive is in the member’s favour */
                cents: number;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                on: string;
            } | null;
            version: number;
        };
        Profile: {
            number: number;
            /** @enum {string} */
            kind: "person" | "organisation";
            organisation: string;
            title: string;
            firstName: string;
            lastName: string;
            email: string;
            phone: string;
            phone2: string;
            street: string;
            postcode: string;
            town: string;
            wantsEmail: boolean;
            wantsSms: boolean;
            profession: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            birthDate: string | null;
            /** @description The other people of the household */
            household: {
                name: string;
                email: string;
                phone: string;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                birthDate: string | null;
            }[];
            /** @description What the garden calls the category; empty for none */
            categoryName: string;
            fields: components["schemas"]["MemberFields"];
            membership: {
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                until: string | null;
                exempt: boolean;
                /** @enum {string} */
                state: "up-to-date" | "expired" | "none" | "exempt";
            };
            balance: {
                /** @description Euro cents; positive is in the member’s favour */
                cents: number;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                on: string;
            } | null;
            version: number;
        };
        MemberCategory: {
            name: string;
            /**
             * @description Days before a delivery until which these members may change it; null is the garden’s own
             * @default null
             */
            changeDeadlineDays: number | null;
            /** @description Made from the first name; it never changes */
            code: string;
            position: number;
            /** @description No longer offered; members who have it keep it */
            retired: boolean;
            version: number;
        };
        Subscription: {
            number: number;
            member: number;
            plan: string;
            quantity: number;
            /** @example 2026-W11 */
            start: string;
            /** @example 2026-W11 */
            end: string;
            rhythm: components["schemas"]["Rhythm"];
            depot: string;
            round: string | null;
            depotChanges: {
                id: string;
                depot: string;
                round: string | null;
                /** @example 2026-W11 */
                from: string;
                /** @example 2026-W11 */
                to: string | null;
            }[];
            exceptions: {
                /** @example 2026-W11 */
                week: string;
                quantity: number;
            }[];
            /** @enum {string} */
            paymentMethod: "" | "sepa_debit" | "transfer" | "cheque" | "cash" | "card";
            /** @enum {string} */
            paymentRhythm: "" | "monthly" | "quarterly" | "half_yearly" | "yearly" | "once";
            firstPaymentMonth: number;
            payments: number;
            entitledDeliveries: number;
            plannedDeliveries: number;
            carriedOver: number;
            /** @description What it costs as agreed; null where not known */
            agreedCents: number | null;
            ended: {
                /** @example 2026-W11 */
                lastWeek: string;
            } | null;
            version: number;
        };
        Rhythm: {
            /** @enum {string} */
            kind: "weekly";
        } | {
            /** @enum {string} */
            kind: "fortnightly";
            /** @example 2026-W11 */
            anchor: string;
        } | {
            /** @enum {string} */
            kind: "monthly";
            /** @description 5 is the last */
            nth: 1 | 2 | 3 | 4 | 5;
            weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
        } | {
            /** @enum {string} */
            kind: "free";
        };
        SubscriptionQuote: {
            /** @description That the calendar has between the first and the last week */
            deliveries: number;
            /** @description 0 where each is paid by itself */
            bought: number;
            /** @description Bound to a number of deliveries, not to a period */
            counted: boolean;
            /** @example 2026-W11 */
            end: string;
            /** @example 2026-W11 */
            firstWeek: string | null;
            /** @example 2026-W11 */
            lastWeek: string | null;
            /** @example 2026-03-12 */
            firstDay: string | null;
            /** @example 2026-03-12 */
            lastDay: string | null;
            /** @description Null where each delivery is paid as it comes */
            priceCents: number | null;
            perDeliveryCents: number;
            instalments: {
                /** @example 2026-03 */
                month: string;
                amountCents: number;
            }[];
        };
        MySubscription: components["schemas"]["Subscription"] & {
            planName: string;
            productName: string | null;
            /** @description Where it is left now, or at first */
            depotName: string;
            /**
             * Format: date
             * @example 2026-03-12
             */
            firstDay: string | null;
            /**
             * Format: date
             * @example 2026-03-12
             */
            lastDay: string | null;
            /**
             * Format: date
             * @description The next day on which something comes
             * @example 2026-03-12
             */
            nextDay: string | null;
            /** @description Deliveries to come */
            left: number;
        };
        MyOffers: {
            /** @description Whether the garden lets members subscribe themselves */
            allowed: boolean;
            quantityMax: number;
            offers: components["schemas"]["MyOffer"][];
        };
        MyOffer: {
            code: string;
            name: string;
            productName: string | null;
            /** @description For all its deliveries, for members of my category; null where it has no number of them */
            priceCents: number | null;
            /** @description In cents */
            perDeliveryCents: number;
            /** @description 0 where each is priced by itself */
            deliveries: number;
            /** @description Bound to a number of deliveries, not to a period */
            counted: boolean;
            period: {
                /** @example 2026-W11 */
                first: string;
                /** @example 2026-W11 */
                last: string;
            } | null;
            rhythms: ("weekly" | "fortnightly" | "monthly" | "free")[];
            paymentMethods: ("sepa_debit" | "transfer" | "cheque" | "cash" | "card")[];
            paymentRhythms: ("monthly" | "quarterly" | "half_yearly" | "yearly" | "once")[];
        };
        MyOfferDepots: {
            depots: components["schemas"]["MyDepot"][];
        };
        MyDepot: {
            code: string;
            name: string;
            street: string;
            postcode: string;
            town: string;
            latitude: number | null;
            longitude: number | null;
            phone: string;
            description: string;
            /** @description Names the photo of now */
            photo: string | null;
            collection: {
                weekday: number;
                from: string;
                to: string;
            }[];
            /** @enum {string} */
            kind: "open" | "restricted" | "professional" | "home" | "reserve";
            reservedFor: string;
            asksPassword: boolean;
            /** @description Restricted without a password: the garden moves members there */
            staffOnly: boolean;
            /** @description The baskets are there already */
            here: boolean;
            /** @description Room for how many baskets in the fullest week of the move */
            left: number | null;
            full: boolean;
            slots: {
                round: string;
                /** @description 1 Monday to 7 Sunday */
                weekday: number;
                /**
                 * Format: date
                 * @description In the first week of the move
                 * @example 2026-03-10
                 */
                day: string;
                /** @description Whether a move to that day is still in time */
                open: boolean;
            }[];
        };
        MyOfferWeeks: {
            /** @description How many free dates are to be chosen; null is any number */
            needed: number | null;
            weeks: {
                /** @example 2026-W11 */
                week: string;
                /**
                 * Format: date
                 * @example 2026-03-12
                 */
                day: string;
                /** @description No room in that week, or in the course that begins then */
                full: boolean;
            }[];
            /**
             * @description The first week in which the garden has least to pack; null where none is calmer
             * @example 2026-W11
             */
            advised: string | null;
        };
        MyDepots: {
            /** @description Whether the garden lets members change depot themselves */
            allowed: boolean;
            /** @description My subscriptions that run or will run */
            subscriptions: {
                number: number;
                planName: string;
                quantity: number;
                depotName: string;
            }[];
            moving: {
                number: number;
                version: number;
                depot: string;
                deadlineDays: number;
                /** @description The weeks that can still be moved, at their present place */
                weeks: {
                    /** @example 2026-W11 */
                    week: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    day: string | null;
                    depot: string;
                    depotName: string;
                    round: string | null;
                    baskets: number;
                }[];
                moves: {
                    id: string;
                    depot: string;
                    depotName: string;
                    round: string | null;
                    /** @example 2026-W11 */
                    from: string;
                    /** @example 2026-W11 */
                    to: string | null;
                    /** @description Not begun: it can be taken back */
                    withdrawable: boolean;
                }[];
                /** @example 2026-W11 */
                from: string | null;
            } | null;
            depots: components["schemas"]["MyDepot"][];
        };
        PackingLoad: {
            isoYear: number;
            /**
             * @description The first week of which no day is frozen yet
             * @example 2026-W11
             */
            firstOpen: string;
            days: (components["schemas"]["Levelness"] & {
                /** @description 1 is Monday */
                weekday: number;
                weeks: {
                    /** @example 2026-W11 */
                    week: string;
                    /** @description Null in a closed week */
                    baskets: number | null;
                }[];
            })[];
        };
        Levelness: {
            peak: number;
            average: number;
            /** @description How far the fullest week is above the average */
            overPercent: number;
        };
        LoadProposals: {
            /** @example 2026-W11 */
            from: string;
            /** @example 2026-W11 */
            firstOpen: string;
            days: {
                /** @description 1 is Monday */
                weekday: number;
                limit: number;
                before: components["schemas"]["Levelness"];
                after: components["schemas"]["Levelness"];
                reached: boolean;
                /** @description Whether fewer changes are proven not to do */
                fewest: boolean;
            }[];
            proposals: {
                subscription: number;
                version: number;
                member: number;
                memberName: string;
                planName: string;
                depotName: string;
                /** @description 1 is Monday */
                weekday: number;
                quantity: number;
                before: components["schemas"]["Rhythm"];
                after: components["schemas"]["Rhythm"];
                leaves: string[];
                takes: string[];
                deliveriesBefore: number;
                deliveriesAfter: number;
            }[];
        };
        PhaseAdvice: {
            /** @description Null where no round comes, or no week of the course is open */
            advice: {
                /** @description 1 is Monday */
                weekday: number;
                phases: {
                    rhythm: components["schemas"]["Rhythm"];
                    deliveries: number;
                    peak: number;
                    average: number;
                }[];
                best: {
                    rhythm: components["schemas"]["Rhythm"];
                    deliveries: number;
                    peak: number;
                    average: number;
                };
                /** @enum {string} */
                because: "peak" | "variance" | "first";
            } | null;
        };
        LevelledSubscription: {
            number: number;
            rhythm: components["schemas"]["Rhythm"];
            version: number;
        };
        Week: {
            /** @example 2026-W11 */
            week: string;
            closed: boolean;
            preparations: components["schemas"]["Preparation"][];
            warnings: components["schemas"]["WeekWarning"][];
            nextHolidays: {
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                day: string;
                name: {
                    fr: string;
                    en: string;
                };
                /** @example 2026-W11 */
                week: string;
                rounds: {
                    round: string;
                    roundName: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    usualDay: string;
                    /**
                     * Format: date
                     * @example 2026-03-10
                     */
                    deliveredOn: string | null;
                    decided: boolean;
                }[];
            }[];
        };
        Preparation: {
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            rounds: {
                code: string;
                name: string;
                colour: string;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                deliveryDay: string;
                frozen: boolean;
                baskets: number;
                outcomes: {
                    planned: number;
                    delivered: number;
                    notCollected: number;
                    lost: number;
                    notDelivered: number;
                };
            }[];
            products: {
                product: string;
                name: string;
                quantity: number;
                plans: {
                    plan: string;
                    name: string;
                    quantity: number;
                }[];
            }[];
            baskets: number;
        };
        WeekWarning: {
            /** @enum {string} */
            kind: "depot-without-round";
            depot: string;
            depotName: string;
            baskets: number;
        } | {
            /** @enum {string} */
            kind: "holiday-undecided";
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            name: {
                fr: string;
                en: string;
            };
            rounds: string[];
            roundNames: string[];
        } | {
            /** @enum {string} */
            kind: "depot-full";
            depot: string;
            depotName: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            taken: number;
            capacity: number;
        } | {
            /** @enum {string} */
            kind: "left-out";
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            round: string;
            roundName: string;
            subscription: number;
            memberName: string;
            quantity: number;
        };
        PreparationDay: {
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            rounds: {
                code: string;
                name: string;
                colour: string;
                /**
                 * Format: date
                 * @example 2026-03-10
                 */
                deliveryDay: string;
                frozen: boolean;
                baskets: number;
                outcomes: {
                    planned: number;
                    delivered: number;
                    notCollected: number;
                    lost: number;
                    notDelivered: number;
                };
            }[];
            products: {
                product: string;
                name: string;
                quantity: number;
                plans: {
                    plan: string;
                    name: string;
                    quantity: number;
                }[];
            }[];
            baskets: number;
            stops: {
                round: string;
                position: number;
                depot: string;
                depotName: string;
                products: {
                    product: string;
                    name: string;
                    quantity: number;
                    plans: {
                        plan: string;
                        name: string;
                        quantity: number;
                    }[];
                }[];
            }[];
        };
        PreparationLine: {
            subscription: number;
            member: number;
            memberName: string;
            phone: string;
            plan: string;
            planName: string;
            product: string;
            productName: string;
            quantity: number;
            depot: string;
            depotName: string;
            round: string;
            frozen: boolean;
            /** @enum {string} */
            outcome: "planned" | "delivered" | "not-collected" | "lost" | "not-delivered";
            /** @enum {string|null} */
            outcomeReason: "member-absent" | "depot-closed" | "address-not-found" | "vehicle-problem" | "wrong-contents" | "refused" | "other" | null;
            /** @description Last name first, by which lists are sorted */
            listedName: string;
            /** @description Code of the member’s category, empty where there is none */
            category: string;
            categoryName: string;
            /** @description Whether it is brought home */
            home: boolean;
            /** @description Place of the stop in the round */
            position: number;
            /**
             * Format: date
             * @example 2026-03-10
             */
            deliveryDay: string;
        };
        FrozenRound: {
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            round: string;
            frozenAt: number;
            lines: number;
        };
        OutcomeRecord: {
            id: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            round: string;
            depot: string | null;
            subscription: number | null;
            /** @enum {string} */
            outcome: "delivered" | "not-collected" | "lost" | "not-delivered";
            /** @enum {string|null} */
            reason: "member-absent" | "depot-closed" | "address-not-found" | "vehicle-problem" | "wrong-contents" | "refused" | "other" | null;
            note: string;
            /** @description Milliseconds since 1970, UTC */
            at: number;
            by: string;
            withdrawn: boolean;
        };
        Delivery: {
            subscription: number;
            member: number;
            memberName: string;
            phone: string;
            plan: string;
            planName: string;
            product: string;
            productName: string;
            quantity: number;
            depot: string;
            depotName: string;
            round: string;
            frozen: boolean;
            /** @enum {string} */
            outcome: "planned" | "delivered" | "not-collected" | "lost" | "not-delivered";
            /** @enum {string|null} */
            outcomeReason: "member-absent" | "depot-closed" | "address-not-found" | "vehicle-problem" | "wrong-contents" | "refused" | "other" | null;
            /**
             * Format: date
             * @example 2026-03-10
             */
            day: string;
            /** @example 2026-W11 */
            week: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            usualDay: string;
            /**
             * Format: date
             * @example 2026-03-10
             */
            preparationDay: string;
            roundName: string;
            /** @description Place of the depot in the round, from 1 */
            stop: number;
            why: components["schemas"]["Why"][];
        };
        Why: {
            /** @enum {string} */
            kind: "rhythm";
            rhythm: {
                /** @enum {string} */
                kind: "weekly";
            } | {
                /** @enum {string} */
                kind: "fortnightly";
                /** @example 2026-W11 */
                anchor: string;
            } | {
                /** @enum {string} */
                kind: "monthly";
                nth: number;
                weekday: number;
            } | {
                /** @enum {string} */
                kind: "free";
            };
        } | {
            /** @enum {string} */
            kind: "exception";
            usual: number;
            quantity: number;
        } | {
            /** @enum {string} */
            kind: "depot-change";
            usualDepot: string;
            /** @example 2026-W11 */
            from: string;
            /** @example 2026-W11 */
            to: string | null;
        } | {
            /** @enum {string} */
            kind: "holiday-shift";
            /**
             * Format: date
             * @example 2026-03-10
             */
            usualDay: string;
            holiday: {
                fr: string;
                en: string;
            } | null;
        } | {
            /** @enum {string} */
            kind: "week-closed";
        } | {
            /** @enum {string} */
            kind: "doubled";
            plan: string;
        } | {
            /** @enum {string} */
            kind: "frozen";
            atMs: number;
        };
        CollectionPoint: {
            code: string;
            name: string;
            street: string;
            postcode: string;
            town: string;
            latitude: number | null;
            longitude: number | null;
            phone: string;
            description: string;
            /** @description Names the photo of now */
            photo: string | null;
            collection: {
                weekday: number;
                from: string;
                to: string;
            }[];
        };
        DrivingDay: {
            /** Format: date */
            day: string;
            rounds: {
                code: string;
                name: string;
                colour: string;
                stops: number;
                baskets: number;
                /** @description Stops of which something was recorded */
                done: number;
            }[];
        };
        DrivingRound: {
            /** Format: date */
            day: string;
            round: {
                code: string;
                name: string;
                colour: string;
            };
            stops: components["schemas"]["DriverStop"][];
        };
        DriverStop: {
            position: number;
            depot: string;
            name: string;
            /** @enum {string} */
            kind: "open" | "restricted" | "professional" | "home" | "reserve";
            street: string;
            postcode: string;
            town: string;
            latitude: number | null;
            longitude: number | null;
            phone: string;
            contactName: string;
            accessNotes: string;
            baskets: number;
            products: {
                name: string;
                quantity: number;
            }[];
            /** @description For home deliveries only */
            people: {
                subscription: number;
                name: string;
                phone: string;
                street: string;
                postcode: string;
                town: string;
                latitude: number | null;
                longitude: number | null;
                /** @description The stop behind which the planned order has this home; or empty */
                after: string;
                products: {
                    name: string;
                    quantity: number;
                }[];
                /** @enum {string} */
                outcome: "planned" | "delivered" | "not-collected" | "lost" | "not-delivered" | "mixed";
            }[];
            /** @enum {string} */
            outcome: "planned" | "delivered" | "not-collected" | "lost" | "not-delivered" | "mixed";
        };
        PlanningSettings: {
            vehicles: {
                code: string;
                name: string;
                /** @description Baskets it holds */
                baskets: number;
                /** @example 08:00 */
                from: string;
                /** @example 13:00 */
                backBy: string;
                longestMinutes: number | null;
            }[];
            minutesPerStop: number;
            secondsPerBasket: number;
            /** @description For each person where baskets are brought home */
            minutesPerHome: number;
            /** @description When a depot can be delivered to */
            hours: {
                depot: string;
                from: string | null;
                to: string | null;
            }[];
            /** @description 0 until it was changed once */
            version: number;
        };
        OrderLocks: {
            rounds: string[];
            /** @description 0 until it was changed once */
            version: number;
        };
        PlanningDays: {
            days: {
                /** Format: date */
                day: string;
                rounds: {
                    code: string;
                    name: string;
                    colour: string;
                    baskets: number;
                }[];
            }[];
        };
        DayPlan: {
            /** Format: date */
            day: string;
            start: {
                latitude: number;
                longitude: number;
            };
            /** @description Distances are estimates; say so wherever they are shown */
            estimated: boolean;
            failures: components["schemas"]["ServiceFailure"][];
            rounds: {
                code: string;
                name: string;
                colour: string;
                version: number;
                weekday: number;
                vehicle: string;
                kept: boolean;
                allStops: {
                    depot: string;
                    name: string;
                    position: {
                        latitude: number;
                        longitude: number;
                    } | null;
                    baskets: number;
                    homes: number;
                    /** @description Somebody’s home; the depot it belongs to stands before the slash */
                    home: {
                        member: number;
                    } | null;
                    /** @description Brought home, but nobody knows where that is: counted at the depot */
                    unplacedHomes: string[];
                }[];
                figures: components["schemas"]["RoundFigures"];
            }[];
            /** @description What came after the orders were made; a depot without a round may join one */
            late: {
                stop: string;
                name: string;
                baskets: number;
                round: string | null;
                placed: boolean;
            }[];
            leftOut: string[];
        };
        ServiceFailure: {
            /** @enum {string} */
            service: "osrm" | "vroom" | "spoke";
            kind: string;
            status: number | null;
            constraints: string[];
        };
        RoundFigures: {
            stops: {
                depot: string;
                name: string;
                latitude: number;
                longitude: number;
                /**
                 * @description HH:MM
                 * @example 08:40
                 */
                arrival: string;
                baskets: number;
                lateMinutes: number;
            }[];
            metres: number;
            minutes: number;
            baskets: number;
            /**
             * @description HH:MM
             * @example 08:40
             */
            departure: string;
            /**
             * @description HH:MM
             * @example 08:40
             */
            back: string;
            broken: ({
                /** @enum {string} */
                kind: "late";
                depot: string;
                minutes: number;
            } | {
                /** @enum {string} */
                kind: "overloaded";
                baskets: number;
                capacity: number;
            } | {
                /** @enum {string} */
                kind: "back-too-late";
                minutes: number;
                /**
                 * @description HH:MM
                 * @example 08:40
                 */
                latest: string;
            } | {
                /** @enum {string} */
                kind: "too-long";
                minutes: number;
                longestMinutes: number;
            })[];
        };
        RoundsProposal: {
            id: string;
            /** Format: date */
            day: string;
            createdAtMs: number;
            estimated: boolean;
            /** @enum {string} */
            optimiser: "own" | "vroom" | "spoke";
            /** @description Services outside that were of no use: an estimate or our own engine took their place */
            failures: components["schemas"]["ServiceFailure"][];
            rounds: {
                code: string;
                name: string;
                colour: string;
                version: number;
                vehicle: string;
                formerStops: string[];
                stops: string[];
                before: components["schemas"]["RoundFigures"];
                after: components["schemas"]["RoundFigures"];
            }[];
            /** @description What no vehicle takes within its limits; it stays on its round */
            unserved: {
                depot: string;
                name: string;
                round: string | null;
                reason: string;
            }[];
            leftOut: string[];
            before: {
                metres: number;
                minutes: number;
                lateStops: number;
                broken: number;
            };
            after: {
                metres: number;
                minutes: number;
                lateStops: number;
                broken: number;
            };
        };
        PlanningAcceptance: {
            id: string;
            /** Format: date */
            day: string;
            acceptedAtMs: number;
            by: string;
            rounds: {
                code: string;
                version: number;
                formerStops: string[];
                stops: string[];
            }[];
            /** @description Null for orders made by hand */
            savedMetres: number | null;
            savedMinutes: number | null;
            undone: {
                atMs: number;
                by: string;
            } | null;
            version: number;
        };
        RoundLinks: {
            stops: {
                depot: string;
                name: string;
                /**
                 * @description HH:MM
                 * @example 08:40
                 */
                arrival: string;
                geo: string;
                googleMaps: string;
                waze: string;
                appleMaps: string;
            }[];
            /** @description Four stops at a time */
            googleMaps: string[];
        };
        PlanningServices: {
            /**
             * @description usual is what the server’s own settings name
             * @enum {string}
             */
            roads: "usual" | "osrm" | "estimate";
            osrmUrl: string;
            /** @enum {string} */
            optimiser: "usual" | "own" | "vroom" | "spoke";
            vroomUrl: string;
            /** @description Of the account, in the order of rounds */
            drivers: {
                id: string;
                name: string;
            }[];
            /** @description 0 until it was changed once */
            version: number;
            /** @description Whether a key is kept; it is never sent back */
            hasKey: boolean;
            /** @description What the server’s own settings name for all gardens */
            operator: {
                osrm: boolean;
                vroom: boolean;
            };
        };
        FoundPlaces: {
            /** @description Whether a search of addresses is set */
            available: boolean;
            places: {
                label: string;
                latitude: number;
                longitude: number;
            }[];
        };
        ServiceTrial: {
            answered: boolean;
            fault: {
                kind: string;
                status?: number;
                constraints?: string[];
            } | null;
            metres: number | null;
            seconds: number | null;
            drivers: {
                id: string;
                name: string;
            }[];
        };
        PlanningSearch: {
            id: string;
            /** Format: date */
            day: string;
            startedAtMs: number;
            budgetMs: number;
            /** @enum {string} */
            state: "running" | "done" | "refused" | "failed";
            improvements: number;
            /** @description So far */
            savedMetres: number | null;
            savedMinutes: number | null;
            proposal: string | null;
            refusal: ({
                kind: string;
            } & {
                [key: string]: unknown;
            }) | null;
        };
        FeedAddress: {
            /**
             * Format: uri
             * @description Secret: whoever has it sees the deliveries
             */
            url: string;
        };
        ImportReport: {
            dryRun: boolean;
            /** @description Whether the garden is now as the files say */
            applied: boolean;
            files: {
                name: string;
                rows: number;
                /** @description Null where the rows are parts of what another file names */
                created: number | null;
                /** @description Null where the rows are parts of what another file names */
                changed: number | null;
                /** @description Null where the rows are parts of what another file names */
                unchanged: number | null;
            }[];
            /** @description Everything that is wrong; nothing is written while there is anything */
            problems: {
                file: string;
                line: number;
                column: string | null;
                kind: string;
                figures: {
                    [key: string]: string | number;
                };
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description The name of the refusal; the other members are its figures */
            kind: string;
            requestId?: string;
        } & {
            [key: string]: unknown;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
