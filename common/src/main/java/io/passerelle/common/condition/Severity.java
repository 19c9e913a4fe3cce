package io.passerelle.common.condition;

/// How soon a person should look; the words of `deploy/monitoring/alerts.yaml`.
public enum Severity {
    /// Now: orders or webhooks stand still.
    PAGE,
    /// Within the day: one thing waits, the rest goes on.
    TICKET
}
