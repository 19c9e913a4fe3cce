package io.passerelle.webhook.operator;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// Something that happened to an order.
///
/// @param what `received`, `changed`, `not changed`, `handed over`, `refused`, `parked` or
///   `cancelled`
/// @param detail in words for a person; no personal data of a buyer
@RegisterForReflection
public record Moment(Instant at, String what, String detail) {}
