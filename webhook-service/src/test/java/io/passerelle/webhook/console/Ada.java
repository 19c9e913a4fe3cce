package io.passerelle.webhook.console;

import static io.restassured.RestAssured.given;

import io.passerelle.common.runtime.Settings;
import io.passerelle.webhook.FakeSubscriber;
import io.passerelle.webhook.Outside;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/// The person of the console's tests, and the other two services as they are played for her.
final class Ada {
    static final String PASSWORD = "of the analytical engine";
    static final String RUN =
            """
            {"id":7,"mode":"WRITE","startedAt":"2026-11-26T08:00:00Z","endedAt":"2026-11-26T08:00:02Z",
            "result":"stopped","compared":12,"equal":0,"written":0,"waiting":0,"inMotion":0,"skipped":0,
            "failed":0,"message":"12 of 12 SKUs would become 0","confirmedAt":null}\
            """;
    private static final String SUPPLIER =
            """
            {"key":"agriest","name":"Agriest","server":"ftp.example.com:21","tls":"explicit",
            "sendWhen":"paid","purchaseOrders":{"sent":2},"circuit":"closed","circuitDetail":"",
            "parked":""}\
            """;

    final Outside outside;
    final FakeSubscriber sync;
    final FakeSubscriber supplier;
    private Cookies session;

    /// Logged in.
    Ada(Settings settings) {
        outside = Outside.of(settings);
        sync = outside.sync();
        supplier = outside.supplier();
        sync.says("/api/runs", "[" + RUN + "]");
        sync.says("/api/parked", "[]");
        sync.says("/api/supplier-stock", "[]");
        supplier.says("/api/suppliers", "[" + SUPPLIER + "]");
        supplier.says("/api/parked", "[]");
        supplier.says("/api/held", "{\"total\":0,\"lines\":[]}");
        supplier.says("/api/inbox", "{\"inboxes\":[],\"files\":[]}");
        supplier.says("/api/purchase-orders", "[]");
        supplier.says("/api/shipments", "[]");
        session = login(PASSWORD).detailedCookies();
    }

    void logInAgain() {
        session = login(PASSWORD).detailedCookies();
    }

    static Response login(String password) {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam("username", "Ada Lovelace")
                .formParam("password", password)
                .post("/console/login");
    }

    RequestSpecification asks() {
        return given().cookies(session).redirects().follow(false);
    }

    /// As a form of our own page.
    RequestSpecification sends() {
        return asks().header("Sec-Fetch-Site", "same-origin");
    }
}
