package io.passerelle.webhook.operator;

/// What the answers look like, for the OpenAPI page.
final class Examples {
    private static final String FOUND_EVENT =
            """
            {"id":4711,"source":"webhook","webhookId":"b54557e4-bdd9-4b37-8a5f-bf7d70bcd043",\
            "topic":"orders/create","state":"applied","orderId":"5800000000048",\
            "triggeredAt":"2026-11-21T10:00:00Z","receivedAt":"2026-11-21T10:00:01.120Z",\
            "handledAt":"2026-11-21T10:00:01.152Z"}\
            """;
    private static final String ORDER_SUMMARY =
            """
            {"id":"5800000000048","name":"#1043","version":"2026-11-21T10:00:00Z","revision":1,\
            "deletedAt":null,"history":false,"firstSource":"webhook","lastSource":"webhook",\
            "receivedAt":"2026-11-21T10:00:01.152Z","changedAt":"2026-11-21T10:00:01.152Z"}\
            """;
    private static final String DELIVERY =
            """
            {"order":"5800000000048","subscriber":"sync","complete":true,"wanted":1,"delivered":1,\
            "status":"accepted","owedSince":null,"deliveredAt":"2026-11-21T10:00:01.210Z"}\
            """;
    private static final String PARKED_UNIT =
            """
            {"kind":"handover-supplier","key":"5800000000048","subscriber":"supplier",\
            "order":"5800000000048","reason":"HTTP 400: line 7 has no price",\
            "since":"2026-11-21T10:00:01.152Z","parkedAt":"2026-11-21T10:00:01.230Z","attempts":1}\
            """;

    static final String EVENTS = "[" + FOUND_EVENT + "]";
    static final String BODY = "{\"id\":5800000000048,\"name\":\"#1043\"}";
    static final String ORDERS = "[" + ORDER_SUMMARY + "]";
    static final String ORDER =
            "{\"order\":" + ORDER_SUMMARY + ",\"deliveries\":[" + DELIVERY + "]}";
    static final String SEARCH = "{\"q\":\"ann@example.com\",\"by\":\"Ada Lovelace\"}";
    static final String FOUND = "{\"orders\":[" + ORDER_SUMMARY + "],\"byAddress\":\"ALL\"}";
    static final String TIMELINE =
            """
            [{"at":"2026-11-21T10:00:01.120Z","what":"received",\
            "detail":"orders/create (webhook, event 4711)"},\
            {"at":"2026-11-21T10:00:01.152Z","what":"changed",\
            "detail":"orders/create (webhook, event 4711)"},\
            {"at":"2026-11-21T10:00:01.210Z","what":"handed over",\
            "detail":"sync-service, revision 1: accepted"}]\
            """;
    static final String REDACTIONS =
            """
            [{"id":3,"topic":"customers/redact","requestedAt":"2026-11-21T10:00:00Z",\
            "erasedAt":"2026-11-21T10:00:01Z","completedAt":"2026-11-21T10:00:04Z","orders":2,\
            "events":5,"exports":0,"supplierOrders":2,"purchaseOrders":2}]\
            """;
    static final String EXPORTS =
            """
            [{"id":4,"file":"exports/customer-4.json","madeAt":"2026-11-21T10:00:00Z","orders":2,\
            "passedOnAt":null,"removedAt":null}]\
            """;
    static final String DELIVERIES = "[" + DELIVERY + "]";
    static final String PARKED = "[" + PARKED_UNIT + "]";
    static final String REPLAY =
            "{\"units\":{\"subscriber\":\"supplier\",\"reason\":\"no price\"},\"dryRun\":true}";
    static final String REPLAYED = "{\"dryRun\":true,\"units\":[" + PARKED_UNIT + "]}";
    static final String CANCEL =
            """
            {"units":{"kind":"event","key":"4711"},"by":"Ada Lovelace","why":"a test of ours",\
            "dryRun":false}\
            """;
    static final String ENDED =
            "[{\"kind\":\"event\",\"key\":\"4711\",\"ended\":true,\"reason\":\"\"}]";
    static final String CANCELLED =
            """
            [{"kind":"event","key":"4711","subscriber":"","order":null,\
            "reason":"orders/create: no JSON","parkedAt":"2026-11-21T10:00:01.230Z",\
            "cancelledAt":"2026-11-21T11:30:00Z","by":"Ada Lovelace","why":"a test of ours"}]\
            """;

    private Examples() {}
}
