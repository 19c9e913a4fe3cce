package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import java.time.Instant;

/// Something people are told.
///
/// @param id the same when it is sent again
record Notice(String id, Event event, Instant at, Condition about) {}
