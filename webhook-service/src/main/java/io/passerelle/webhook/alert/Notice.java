package io.passerelle.webhook.alert;

import io.passerelle.common.condition.Condition;
import java.time.Instant;

/// Something people are told.
///
/// @param id the same when it is sent again, and never another's: rows are forgotten, and a
///   restored database counts anew, so the number alone would come again; its time does not
record Notice(String id, Event event, Instant at, Condition about) {}
